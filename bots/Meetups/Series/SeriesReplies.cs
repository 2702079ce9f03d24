using Community.Commands;
using Community.Matrix.Html;
using Community.Text.Calendar;

namespace Community.Meetups.Series;

/// <summary>What is said about series.</summary>
internal static class SeriesReplies
{
    /// <summary>How it repeats, with the time of its last part; empty for a single date. The parts are loaded.</summary>
    public static string RuleOf(Meetup meetup, Language language) =>
        meetup.Parts.MaxBy(part => part.Number) is { Rule: { } text } last && RecurrenceRule.TryParse(text, out var rule)
            ? MeetupReplies.TextIn(language).Rule(rule!, last.Start.TimeOfDay)
            : string.Empty;

    public static RichText IsSeries(Meetup meetup, string hints, Language language)
    {
        var text = new RichText()
            .Text(new Wording("Das ist eine Reihe: ", "That is a series: ").In(language)).Bold(RuleOf(meetup, language)).Text(". ");
        if (hints.Length > 0)
            text.Text(hints).Text(" ");
        return text.Text(new Wording("Zu jedem Termin lade ich einzeln ein. Alle Termine zeigt dir ", "I invite to each date by itself. For all the dates type ").In(language))
            .Code(new Wording($"!treffen termine {meetup.Id}", $"!meetup dates {meetup.Id}").In(language)).Text(".");
    }

    public static RichText Dates(Meetup meetup, IReadOnlyList<MeetupDate> coming, int more, Language language)
    {
        var text = new RichText().Bold(meetup.Title);
        if (RuleOf(meetup, language) is { Length: > 0 } rule)
            text.Text(": ").Text(rule);
        foreach (var date in coming)
            text.NewLine().Text($"{date.Name} · {MeetupReplies.When(date, language)} · ").Text(date.CancelledAt is not null
                ? new Wording("fällt aus", "called off").In(language)
                : (date.Local != date.Original ? new Wording("verlegt · ", "moved · ").In(language) : string.Empty) + InvitationText.CountsOf(meetup, date.Counts).In(language));
        return more == 0 ? text : text.NewLine().Text(new Wording($"… und {more} weitere.", $"… and {more} more.").In(language));
    }
}
