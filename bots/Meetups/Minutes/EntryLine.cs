using Community.Commands;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Text.Dates;
using NodaTime;

namespace Community.Meetups.Minutes;

/// <summary>A line for the protocol: <c>^ beschluss …</c>, <c>^ aufgabe @wer bis WANN …</c>, <c>^ frage …</c>,
/// <c>^ antwort …</c>, <c>^ info …</c>.</summary>
/// <param name="Kind">What it is; null: the word is none of these.</param>
/// <param name="Word">The word.</param>
/// <param name="Text">What follows it.</param>
/// <param name="Person">Whose task it is.</param>
/// <param name="DueOn">Until when.</param>
internal sealed record EntryLine(EntryKind? Kind, string Word, string Text, UserId? Person, LocalDate? DueOn)
{
    private static readonly (CommandWord Word, EntryKind Kind)[] Words =
    [
        (new CommandWord("beschluss", "decision", "beschlossen", "decided"), EntryKind.Decision),
        (new CommandWord("aufgabe", "task", "todo", "to-do"), EntryKind.Task),
        (MarkedLine.Question, EntryKind.Question),
        (MarkedLine.Answer, EntryKind.Answer),
        (new CommandWord("info", "info", "notiz", "note", "hinweis"), EntryKind.Info),
    ];

    private static readonly CommandWord Until = new("bis", "until", "by");

    /// <summary>The line a message is; null: it is talk.</summary>
    /// <param name="message">The event, for whom it mentions.</param>
    /// <param name="text">What it reads.</param>
    /// <param name="now">When it was said, in the meetup's zone.</param>
    public static EntryLine? Read(RoomEvent message, string text, ZonedDateTime now)
    {
        if (MarkedLine.Read(text) is not var (word, rest))
            return null;
        var kind = Words.Where(one => one.Word.Matches(word)).Select(one => (EntryKind?)one.Kind).FirstOrDefault();
        if (kind is not EntryKind.Task)
            return new EntryLine(kind, Excerpt.Of(word, 40), Clean(rest), null, null);
        var person = TakePerson(message, ref rest);
        var due = TakeDue(now, ref rest);
        return new EntryLine(kind, word, Clean(rest), person, due);
    }

    private static UserId? TakePerson(RoomEvent message, ref string rest)
    {
        foreach (var pill in Pill.In(message))
            foreach (var shown in (string[])[$"@{pill.Text}", pill.Text, $"[{pill.Text}](https://matrix.to/#/{pill.User})", pill.User.Value])
                if (shown.Length > 1 && rest.StartsWith(shown, StringComparison.Ordinal))
                {
                    rest = rest[shown.Length..].TrimStart(' ', ':', ',');
                    return pill.User;
                }
        var first = rest.Split(' ', 2)[0];
        if (!UserId.TryParse(first.TrimEnd(':', ','), out var user))
            return null;
        rest = rest[first.Length..].TrimStart();
        return user;
    }

    private static LocalDate? TakeDue(ZonedDateTime now, ref string rest)
    {
        if (rest.Split(' ', 2) is not [var until, var after] || !Until.Matches(until))
            return null;
        var reading = WhenPhrase.Read(after, now);
        // Of two days the nearer: a reminder too early does less harm.
        if ((reading as WhenReading.Understood ?? (reading as WhenReading.Ambiguous)?.Candidates[0]) is not { } when)
            return null;
        rest = when.Rest;
        return when.Date;
    }

    private static string Clean(string text) => Excerpt.Of(text, MinutesEntry.LongestText);
}
