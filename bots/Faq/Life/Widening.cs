using Community.Commands;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Faq.Life;

/// <summary>
/// Shows an entry beyond its room: after those whose words are in it have been told, and have had time to object. To narrow it takes no time.
/// </summary>
internal sealed class Widening(FaqOptions options, EntryMessage message) : IDueWork
{
    public async Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation) =>
        await db.Set<FaqEntry>().MinAsync(entry => entry.WidensAt, cancellation);

    public async Task RunAsync(Work work, CancellationToken cancellation)
    {
        foreach (var entry in await work.Db.WholeEntries().Where(entry => entry.WidensAt <= work.Now).ToListAsync(cancellation))
        {
            // Whatever has become of it meanwhile is shown to no more people than before.
            if (entry is { Wanted: { } wanted, IsObjected: false, IsShown: true })
                new Editing(work, entry, null).Visibility(wanted);
            (entry.Wanted, entry.WidensAt) = (null, null);
        }
    }

    /// <summary>Changes who may see it.</summary>
    /// <returns>The number of the change; null: it takes time, or nothing changed.</returns>
    public async Task<int?> WantAsync(Work work, FaqEntry entry, Visibility visibility, UserId by, Language language, CancellationToken cancellation)
    {
        (entry.Wanted, entry.WidensAt) = (null, null);
        var authors = AuthorsOf(entry).Where(author => author != by).ToList();
        if (visibility <= entry.Visibility || authors.Count == 0)
        {
            var editing = new Editing(work, entry, by).Visibility(visibility);
            if (editing.Number is not null && visibility < Visibility.Public)
                await TakeBackElsewhereAsync(work, entry, cancellation);
            return editing.Number;
        }
        Begin(work, entry, visibility, authors, language);
        return null;
    }

    /// <summary>Words of others have come into an entry that is shown beyond its room: it is the room's alone until they have had their time.</summary>
    public async Task AgainAsync(Work work, FaqEntry entry, IEnumerable<UserId> newAuthors, UserId by, Language language, CancellationToken cancellation)
    {
        var authors = newAuthors.Where(author => author != by).Distinct().ToList();
        if (authors.Count == 0 || (entry.Visibility == Visibility.Room && entry.Wanted is null))
            return;
        var wanted = entry.Wanted ?? entry.Visibility;
        new Editing(work, entry, by).Visibility(Visibility.Room);
        await TakeBackElsewhereAsync(work, entry, cancellation);
        Begin(work, entry, wanted, authors, language);
    }

    /// <summary>One of the authors wants it to stay in the room.</summary>
    public static async Task ObjectAsync(Work work, FaqEntry entry, UserId author, CancellationToken cancellation)
    {
        (entry.Wanted, entry.WidensAt, entry.IsObjected) = (null, null, true);
        if (entry.Visibility == Visibility.Room)
            return;
        new Editing(work, entry, author).Visibility(Visibility.Room);
        await TakeBackElsewhereAsync(work, entry, cancellation);
    }

    /// <summary>Whose words are in it.</summary>
    public static IEnumerable<UserId> AuthorsOf(FaqEntry entry) =>
        entry.Answers.Select(answer => answer.Author).Append(entry.QuestionAuthor).OfType<UserId>().Distinct();

    private void Begin(Work work, FaqEntry entry, Visibility visibility, IReadOnlyList<UserId> authors, Language language)
    {
        (entry.Wanted, entry.WidensAt) = (visibility, work.Now + Duration.FromTimeSpan(options.TimeToObject));
        foreach (var author in authors)
            Tell(work, entry, author, language);
    }

    /// <summary>Replies to the message whose words they are, and calls its author.</summary>
    private void Tell(Work work, FaqEntry entry, UserId author, Language language)
    {
        var text = OutgoingMessage.Text(
            AudienceReplies.AboutToWiden(entry, author, message.Day(entry.WidensAt!.Value, language), language), [author]);
        var (purpose, subject) = ($"widen {entry.Id} {author} {entry.WidensAt.Value.ToUnixTimeMilliseconds()}", FaqSubjects.WidenPrefix + entry.Id);
        var theirs = entry.Answers.Find(answer => answer.Author == author && answer.Event is not null && answer.SourceRoom == entry.Room)?.Event ??
            (entry.QuestionAuthor == author && entry.SourceRoom == entry.Room ? entry.QuestionEvent : null);
        var said = theirs is { } source
            ? work.Outbox.Reply(EventReference.To(entry.Room, source, author, work.Now), text, purpose, subject)
            : work.Outbox.Send(entry.Room, text, purpose, subject);
        said.Shows.Add(new OutboxShown { What = FaqSubjects.Entry(entry.Id) });
        work.Outbox.React(said, "❌", $"choice {purpose}");
    }

    /// <summary>What showed it may have been read by people who may not see it now.</summary>
    private static async Task TakeBackElsewhereAsync(Work work, FaqEntry entry, CancellationToken cancellation)
    {
        var what = FaqSubjects.Entry(entry.Id);
        foreach (var item in await work.Db.Outbox.Where(item => item.Room != entry.Room && item.Shows.Any(shown => shown.What == what))
            .Include(item => item.Shows).ToListAsync(cancellation))
            await TakeBack.ItemAsync(work.Outbox, item, cancellation);
    }
}
