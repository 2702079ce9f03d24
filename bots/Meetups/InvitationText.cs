using Community.Commands;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Meetups.Rsvps;
using Community.Text.Holidays;

namespace Community.Meetups;

/// <summary>What the message of a date reads.</summary>
internal sealed class InvitationText(PublicHolidays holidays)
{
    private const int MostNames = 25;

    /// <summary>Whom the message names.</summary>
    public static IReadOnlyList<UserId> NamedIn(MeetupDate date, Attendance attendance) => date.Meetup.ListsNames
        ? [.. attendance.Coming.Take(MostNames).Concat(attendance.Waiting.Take(MostNames)).Select(answer => answer.Person)]
        : [];

    public RichText Of(MeetupDate date, Attendance attendance)
    {
        var (meetup, language) = (date.Meetup, date.Meetup.Language);
        var text = new RichText()
            .Text(date.CancelledAt is null ? "📅 " : new Wording("❌ Abgesagt: ", "❌ Called off: ").In(language))
            .Bold(meetup.Title).Text(new Wording($" (Treffen {date.Name})", $" (meetup {date.Name})").In(language)).NewLine()
            .Text(new Wording("Wann: ", "When: ").In(language)).Text(MeetupReplies.When(date, language));
        if (holidays.On(date.Local.Date) is { } holiday)
            text.NewLine().Text(new Wording($"Das ist ein Feiertag: {holiday.German}", $"That is a public holiday: {holiday.English}").In(language));
        Where(text, meetup, language);
        text.NewLine().Text(CountsOf(date.Meetup, attendance.Counts).In(language));
        if (meetup.Seats is { } seats)
            text.NewLine().Text(Places(meetup, attendance.Coming.Count(answer => !answer.IsOnline), seats).In(language));
        if (meetup.ListsNames)
            Names(text, attendance, language);
        return date.CancelledAt is not null ? text : date.IsOver
            ? text.NewLine().Text(new Wording("Das Treffen ist vorbei.", "The meetup is over.").In(language))
            : HowToAnswer(text, date, language);
    }

    /// <summary>Place and link, each on a line of its own.</summary>
    public static RichText Where(RichText text, Meetup meetup, Language language)
    {
        if (meetup.Place is { } place)
            text.NewLine().Text(new Wording("Wo: ", "Where: ").In(language)).Text(place);
        if (meetup.Link is { } link)
            text.NewLine().Text("Online: ").Text(link);
        return text;
    }

    /// <summary>The line that counts.</summary>
    public static Wording CountsOf(Meetup meetup, AnswerCounts counts)
    {
        var ways = meetup.IsHybrid && counts.Yes > 0
            ? new Wording($" ({counts.Yes - counts.Online} vor Ort, {counts.Online} online)", $" ({counts.Yes - counts.Online} on site, {counts.Online} online)")
            : new Wording(string.Empty, string.Empty);
        var waiting = counts.Waiting > 0
            ? new Wording($" · Warteliste: {counts.Waiting}", $" · Waiting: {counts.Waiting}")
            : new Wording(string.Empty, string.Empty);
        return new Wording(
            $"Dabei: {counts.Yes}{ways.German} · Vielleicht: {counts.Maybe} · Nicht dabei: {counts.No}{waiting.German}",
            $"Coming: {counts.Yes}{ways.English} · Maybe: {counts.Maybe} · Not coming: {counts.No}{waiting.English}");
    }

    private static Wording Places(Meetup meetup, int taken, int seats) => meetup.IsHybrid
        ? new Wording($"Plätze vor Ort: {taken} von {seats} vergeben", $"Places on site: {taken} of {seats} taken")
        : new Wording($"Plätze: {taken} von {seats} vergeben", $"Places: {taken} of {seats} taken");

    private static void Names(RichText text, Attendance attendance, Language language)
    {
        if (attendance.Coming.Count > 0)
            text.NewLine().Text(new Wording("Zugesagt haben: ", "Coming are: ").In(language)).Text(Listed(attendance.Coming, language));
        if (attendance.Waiting.Count > 0)
            text.NewLine().Text(new Wording("Auf der Warteliste: ", "On the waiting list: ").In(language)).Text(Listed(attendance.Waiting, language));
    }

    private static string Listed(IReadOnlyList<Answer> answers, Language language)
    {
        var names = string.Join(", ", answers.Take(MostNames).Select(answer => answer.Person.Localpart));
        var more = answers.Count - MostNames;
        return more > 0 ? names + new Wording($" und {more} weitere", $" and {more} more").In(language) : names;
    }

    private static RichText HowToAnswer(RichText text, MeetupDate date, Language language) => text.NewLine()
        .Text(date.Meetup.IsHybrid
            ? new Wording(
                "Bist du dabei? Tipp auf ✅ (vor Ort), 💻 (online), ❔ (vielleicht) oder ❌ (nein), oder schreib ",
                "Are you coming? Tap ✅ (on site), 💻 (online), ❔ (maybe) or ❌ (no), or type ").In(language)
            : new Wording(
                "Bist du dabei? Tipp auf ✅ (ja), ❔ (vielleicht) oder ❌ (nein), oder schreib ",
                "Are you coming? Tap ✅ (yes), ❔ (maybe) or ❌ (no), or type ").In(language))
        .Code(new Wording($"!treffen zusage {date.Name}", $"!meetup yes {date.Name}").In(language));
}
