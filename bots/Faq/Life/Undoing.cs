using System.Globalization;
using Community.Matrix.Ids;
using Community.Store;
using NodaTime;

namespace Community.Faq.Life;

/// <summary>Takes a change of an entry back. That is a change as well, and can be taken back.</summary>
internal static class Undoing
{
    /// <summary>The latest change that can be taken back: not one that takes back itself is meant, but the one before what is undone already.</summary>
    public static int? Latest(FaqEntry entry) =>
        entry.Changes.Where(change => !change.IsProposed).Select(change => (int?)change.Number).DefaultIfEmpty().Max();

    /// <returns>False: there is no such change, or what it was about is gone.</returns>
    public static async Task<bool> UndoAsync(Work work, FaqEntry entry, int number, UserId by, CancellationToken cancellation)
    {
        var changes = entry.Changes.Where(change => !change.IsProposed && change.Number == number).OrderByDescending(change => change.Id).ToList();
        var editing = new Editing(work, entry, by);
        foreach (var change in changes)
            await TakeBackAsync(work, entry, editing, change, cancellation);
        await Marks.ShowAsync(work, entry, cancellation);
        return editing.Number is not null;
    }

    private static async Task TakeBackAsync(Work work, FaqEntry entry, Editing editing, FaqChange change, CancellationToken cancellation)
    {
        var before = change.Before;
        switch (change.Field)
        {
            case FaqField.Question:
                editing.Question(before!);
                break;
            case FaqField.Answer when entry.Answers.Find(answer => answer.Id == change.AnswerId) is { } answer:
                editing.Answer(answer, before!);
                break;
            case FaqField.AnswerAdded when entry.Answers.Find(answer => answer.Id == change.AnswerId) is { } added:
                await Merging.GiveBackAsync(work, entry, added, Number(before), editing, cancellation);
                break;
            case FaqField.Tags:
                editing.Tags(Lines(before));
                break;
            case FaqField.Wordings:
                editing.Wordings(Lines(before));
                break;
            case FaqField.State:
                editing.State(Enum.Parse<EntryState>(before!));
                break;
            // To widen takes the time to object, which is not taken back with it.
            case FaqField.Visibility when Enum.Parse<Visibility>(before!) is var visibility && visibility < entry.Visibility:
                editing.Visibility(visibility);
                break;
            case FaqField.Owner:
                editing.Owner(Person(before));
                break;
            case FaqField.StandIn:
                editing.StandIn(Person(before));
                break;
            case FaqField.ReviewAt:
                editing.ReviewAt(Number(before) is { } moment ? Instant.FromUnixTimeMilliseconds(moment) : null);
                break;
            case FaqField.MergedInto:
                editing.MergedInto(Number(before));
                break;
        }
    }

    private static string[] Lines(string? joined) => (joined ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static UserId? Person(string? id) => UserId.TryParse(id, out var person) ? person : null;

    private static long? Number(string? digits) =>
        long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
