using Community.Matrix.Html;
using Community.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Faq.Pages;

/// <summary>One entry on the desk: its words, tags, visibility, history. For everybody else there is no such page.</summary>
internal sealed class DeskEntryModel(CuratorsDesk desk, FaqParts parts, ReadableRooms rooms, Visitor visitor) : PageModel
{
    private const int LongestQuestion = 200;

    public FaqEntry Entry { get; private set; } = null!;

    public string Question => Entry.Question.Length > 0 ? Excerpt.Of(Entry.Question, LongestQuestion) : visitor.Say(LifeReplies.NoQuestionYet);

    public string RoomName => rooms.NameOf(Entry.Room);

    /// <summary>Those that wait as well, in the order in which they are counted.</summary>
    public IReadOnlyList<FaqAnswer> Answers => [.. Entry.Answers.OrderBy(answer => answer.Id)];

    public string Tags => Entry.Tags.Count == 0 ? visitor.Say("keine", "none") : string.Join(", ", Entry.Tags.Select(tag => tag.Tag).Order(StringComparer.Ordinal));

    public string History => HistoryReplies.History(Entry, parts.Message, visitor.Language).Plain;

    /// <summary>What came of the last button; empty: nothing was pressed.</summary>
    public string Said { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) => await ShowAsync(id, cancellation);

    public Task<IActionResult> OnPostAsync(long id, [FromForm] string? knopf, [FromForm] string? text, CancellationToken cancellation) =>
        DoAsync(id, DeskAction.Of(knopf, id, text), cancellation);

    public Task<IActionResult> OnPostChangeAsync(long id, [FromForm] string? question, [FromForm] string?[] answers, CancellationToken cancellation) =>
        DoAsync(id, DeskAction.Change(id, question, answers), cancellation);

    private async Task<IActionResult> DoAsync(long id, string? line, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, cancellation) is not { } entry)
            return NotFound();
        if (line is null)
            return BadRequest();
        Said = await desk.DoAsync(entry.Room, line, cancellation);
        // A draft that was rejected is gone, and its page with it.
        return await desk.FindAsync(id, cancellation) is null ? LocalRedirect("/faq/pflege") : await ShowAsync(id, cancellation);
    }

    private async Task<IActionResult> ShowAsync(long id, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, cancellation) is not { } entry)
            return NotFound();
        Entry = entry;
        return Page();
    }
}
