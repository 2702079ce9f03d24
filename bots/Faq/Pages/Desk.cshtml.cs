using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Faq.Pages;

/// <summary>What waits for the visitor as a curator, in all their rooms at once.</summary>
internal sealed class DeskModel(CuratorsDesk desk, ReadableRooms rooms, Visitor visitor) : PageModel
{
    private const int LongestQuestion = 160, LongestAnswer = 600;

    /// <summary>It is known what the visitor is a curator of.</summary>
    public bool IsSure { get; private set; }

    public IReadOnlyList<RoomChoice> Rooms { get; private set; } = [];

    public IReadOnlyList<DeskPart> Parts { get; private set; } = [];

    public IReadOnlyList<FaqGap> Gaps { get; private set; } = [];

    /// <summary>What came of the last button; empty: nothing was pressed.</summary>
    public string Said { get; private set; } = string.Empty;

    public string QuestionOf(FaqEntry entry) =>
        entry.Question.Length > 0 ? Excerpt.Of(entry.Question, LongestQuestion) : visitor.Say(LifeReplies.NoQuestionYet);

    /// <summary>The words that wait, or else the answer as it is.</summary>
    public static string WaitingOf(FaqEntry entry) => Excerpt.Of(
        entry.Changes.Find(change => change.IsProposed)?.After ?? entry.Answers.Find(answer => answer.IsWaiting)?.Text ?? entry.Answer, LongestAnswer);

    public static string WordsOf(FaqGap gap) => Excerpt.Of(gap.Words!, LongestQuestion);

    public string RoomOf(FaqEntry entry) => rooms.NameOf(entry.Room);

    public string RoomOf(FaqGap gap) => rooms.NameOf(gap.Room);

    public Task OnGetAsync(CancellationToken cancellation) => ReadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync([FromForm] string? knopf, [FromForm] long id, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, cancellation) is { } entry && DeskAction.Of(knopf, id, null) is { } line)
            Said = await desk.DoAsync(entry.Room, line, cancellation);
        else
            Said = visitor.Say(DeskReplies.NoAnswer);
        await ReadAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostHandOverAsync(
        [FromForm] string? room, [FromForm] string? from, [FromForm] string? to, CancellationToken cancellation)
    {
        Said = RoomId.TryParse(room, out var its) ? await desk.DoAsync(its, DeskAction.HandOver(from, to), cancellation) : visitor.Say(DeskReplies.NoAnswer);
        await ReadAsync(cancellation);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        var curated = await desk.RoomsAsync(cancellation);
        IsSure = curated is not null;
        if (curated is not { Count: > 0 })
            return;
        Rooms = [.. curated.Select(room => new RoomChoice(room, rooms.NameOf(room))).OrderBy(room => room.Name, StringComparer.CurrentCultureIgnoreCase)];
        var (open, gaps) = await desk.WaitingAsync(curated, cancellation);
        Gaps = gaps;
        var (yes, no) = (visitor.Say("Freigeben", "Approve"), visitor.Say("Ablehnen", "Reject"));
        Parts =
        [
            new DeskPart(visitor.Say("Vorgeschlagen", "Proposed"), open.Drafts, yes, no, "nein"),
            new DeskPart(visitor.Say("Mit einer Änderung, die wartet", "With a change that waits"), open.Changed, yes, no, "nein"),
            new DeskPart(
                visitor.Say("Stimmt das noch?", "Is this still right?"), open.ToReview, visitor.Say("Stimmt noch", "Still right"),
                visitor.Say("Ins Archiv", "To the archive"), "archiv"),
        ];
    }
}

/// <summary>Entries that wait for the same.</summary>
/// <param name="Title">For what.</param>
/// <param name="Entries">The entries, the oldest first.</param>
/// <param name="Yes">The words of the first button.</param>
/// <param name="No">Of the second.</param>
/// <param name="NoButton">What the second does.</param>
internal sealed record DeskPart(string Title, IReadOnlyList<FaqEntry> Entries, string Yes, string? No, string NoButton);
