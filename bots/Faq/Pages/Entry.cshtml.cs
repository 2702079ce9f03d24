using Community.Faq.Life;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Faq.Pages;

/// <summary>One entry, for those who may see it. For everybody else there is no such page, not even a refusal.</summary>
[AllowAnonymous]
internal sealed class EntryModel(FaqReading reading, ReadableRooms rooms, Visitor visitor, PageHead head) : PageModel
{
    private const int LongestTitle = 60, LongestQuestion = 200, RelatedShown = 3, LongestDescription = 200;

    public long Id { get; private set; }

    public string Title => Excerpt.Of(Question, LongestTitle);

    public string Question { get; private set; } = string.Empty;

    public IReadOnlyList<AnswerOnPage> Answers { get; private set; } = [];

    public string RoomName { get; private set; } = string.Empty;

    public Instant KeptAt { get; private set; }

    public Instant? CheckedAt { get; private set; }

    /// <summary>It is to be looked at again.</summary>
    public bool IsDue { get; private set; }

    /// <summary>By one person; who it is, is nobody's business here.</summary>
    public bool IsLookedAfter { get; private set; }

    public IReadOnlyList<string> Tags { get; private set; } = [];

    public IReadOnlyList<(long Id, string Question)> Related { get; private set; } = [];

    public bool IsThanked { get; private set; }

    /// <summary>Whoever says so is known: one who is not could say so a thousand times.</summary>
    public bool CanRate => visitor.User is not null;

    /// <summary>Of the words, as far as it is known.</summary>
    public Community.Commands.Language Language { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, bool danke, CancellationToken cancellation)
    {
        var readable = await rooms.GetAsync(cancellation);
        var found = await reading.ReadAsync(
            async (db, audience) => await db.ReadableEntries().Where(audience.SeesThose())
                    .SingleOrDefaultAsync(one => one.Id == id && one.State != EntryState.Draft, cancellation) is { } entry
                ? (Entry: entry, Credits: await EntryMessage.CreditsAsync(db, entry, cancellation))
                : ((FaqEntry Entry, IReadOnlyDictionary<UserId, string> Credits)?)null,
            cancellation);
        if (found is null && visitor.User is null)
            // Whether there is one that they might see is not said.
            return Challenge();
        if (found is not var (entry, credits))
            // It may be there once it is known again who is where: then the list says why not now.
            return readable is { IsSure: true, IsComplete: true } ? NotFound() : LocalRedirect("/faq");
        if (entry.MergedInto is { } whole)
            return LocalRedirect($"/faq/{whole}");
        if (!entry.IsShown)
            return NotFound();
        Take(entry, credits, readable.Rooms.Contains(entry.Room));
        var alike = await reading.FindAsync(entry.Question, RelatedShown + 1, cancellation);
        Related = [.. alike.Found.Where(one => one.Entry.Id != id).Take(RelatedShown).Select(one => (one.Entry.Id, Excerpt.Of(one.Entry.Question, LongestQuestion)))];
        IsThanked = danke;
        if (entry.Visibility == Visibility.Public)
            head.IsForEverybody($"/faq/{id}", Excerpt.Of(entry.Answer, LongestDescription));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, bool helped, CancellationToken cancellation)
    {
        if (!CanRate)
            return Challenge();
        await reading.RateAsync(id, helped, cancellation);
        return LocalRedirect($"/faq/{id}?danke=true");
    }

    private void Take(FaqEntry entry, IReadOnlyDictionary<UserId, string> credits, bool isMember)
    {
        (Id, Question, RoomName) = (entry.Id, Lines.Of(entry.Question), rooms.NameOf(entry.Room));
        Language = entry.Language;
        (KeptAt, CheckedAt, IsDue, IsLookedAfter) = (entry.KeptAt, entry.CheckedAt, entry.State == EntryState.ToReview, entry.Owner is not null);
        Tags = [.. entry.Tags.Select(tag => tag.Tag).Order(StringComparer.Ordinal)];
        Answers =
        [
            .. entry.ShownAnswers.Select(answer => new AnswerOnPage(
                Lines.Of(answer.Text), answer.Author is { } author && credits.TryGetValue(author, out var shown) ? Excerpt.Of(shown, FaqReplies.LongestCredit) : null,
                // Who is not in the room could not follow it.
                isMember && answer.Event is { } message ? Permalink.To(answer.SourceRoom, message, visitor.SignInAccount.Server) : null)),
        ];
    }
}

/// <summary>An answer.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Credit">What its author agreed to be called.</param>
/// <param name="Permalink">To the message.</param>
internal sealed record AnswerOnPage(string Text, string? Credit, string? Permalink);
