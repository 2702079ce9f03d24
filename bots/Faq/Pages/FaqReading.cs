using Community.Faq.Life;
using Community.Faq.Search;
using Community.Hosting.Members;
using Community.Matrix.Ids;
using Community.Store;
using Community.Text.Search;
using Community.Web;

namespace Community.Faq.Pages;

/// <summary>What the pages read, always for whoever looks at them: members theirs, everybody what is public.</summary>
internal sealed class FaqReading(FaqSearch search, StoreAccess store, RoomMembers members, Visitor visitor)
{
    /// <summary>Reads for the visitor, of whom it is asked anew each time what they may see.</summary>
    public Task<T> ReadAsync<T>(Func<CommunityContext, Audience, Task<T>> read, CancellationToken cancellation) =>
        store.ReadAsync(async db => await read(db, await AudienceAsync(db, cancellation)));

    /// <summary>The best entries, with what they are to be marked with.</summary>
    public Task<PageHits> FindAsync(string query, int top, CancellationToken cancellation) => ReadAsync(
        async (db, audience) => new PageHits(await search.FindAsync(db, audience, query, top, cancellation), audience), cancellation);

    public IReadOnlyList<TextSpan> Marks(Audience audience, string query, string text) => search.Marks(audience, query, text);

    /// <summary>Words that were read as others, spelt alike.</summary>
    public IReadOnlyList<(string Typed, string Read)> ReadAs(Audience audience, string query, long entry) =>
    [
        .. search.Explain(audience, query, entry).Where(reason => reason.Likeness < 1 && Math.Abs(reason.Asked.Length - reason.Found.Length) <= 2 &&
                !reason.Found.Contains(reason.Asked, StringComparison.Ordinal) && !reason.Asked.Contains(reason.Found, StringComparison.Ordinal) &&
                reason.Asked[0] == reason.Found[0])
            .Select(reason => (reason.Asked, reason.Found)),
    ];

    /// <summary>One more says whether an entry helped.</summary>
    public Task RateAsync(long entry, bool isHelpful, CancellationToken cancellation) => store.WriteAsync(
        async db =>
        {
            var audience = await AudienceAsync(db, cancellation);
            if (db.Set<FaqEntry>().Shown().Where(audience.SeesThose()).Any(one => one.Id == entry))
                db.Add(new FaqVote { EntryId = entry, Event = EventId.Parse($"$portal-{Guid.NewGuid():N}"), IsHelpful = isHelpful });
        },
        cancellation);

    private Task<Audience> AudienceAsync(CommunityContext db, CancellationToken cancellation) => visitor.User is { } user
        ? Audience.OfPersonAsync(db, user, members, cancellation)
        : Audience.OfAllAsync(db, cancellation);
}

/// <summary>What was found, and for whom.</summary>
internal sealed record PageHits(IReadOnlyList<Found> Found, Audience Audience);
