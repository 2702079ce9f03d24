using Community.Commands;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using NodaTime;

namespace Community.Meetups.Polls;

/// <summary>What is said about polls.</summary>
internal static class PollReplies
{
    public static Wording HowMany { get; } = new(
        $"Zur Wahl stehen müssen 2 bis {DatePoll.MostOptions} verschiedene Termine, jeder mit Uhrzeit und mit | dazwischen.",
        $"There have to be 2 to {DatePoll.MostOptions} different dates to choose from, each with a time and with | between them.");

    public static Wording IsOver { get; } = new("Dieser Termin ist schon vorbei.", "That date is over already.");

    public static Wording NotADate(string typed) => new(
        $"„{Excerpt.Of(typed, 40)}“ ist kein Termin einer Umfrage, wie zum Beispiel 7-2.", $"“{Excerpt.Of(typed, 40)}” is no date of a poll, such as 7-2.");

    public static RichText NoSuchPoll(MeetupNumber number, Language language) => Said(new Wording(
        $"Eine offene Umfrage {number} gibt es in diesem Raum nicht.", $"There is no open poll {number} in this room."), language);

    public static RichText NotYours(DatePoll poll, Language language) => new RichText().Bold(poll.Title).Text(new Wording(
        ": Darüber entscheidet, wer die Umfrage begonnen hat, oder wer hier Kurator:in ist.", ": that is for who began the poll, or a curator.").In(language));

    public static RichText IsSettled(DatePoll poll, Language language) => new RichText().Bold(poll.Title).Text(new Wording(
        ": Daraus ist schon ein Treffen geworden.", ": a meetup has come of it already.").In(language));

    public static RichText Question(DatePoll poll) => new RichText()
        .Text(new Wording("🗳 Wann passt es euch? ", "🗳 When does it suit you? ").In(poll.Language)).Bold(poll.Title)
        .Text(new Wording($" (Umfrage {poll.Id})", $" (poll {poll.Id})").In(poll.Language)).NewLine()
        .Text(new Wording(
            "Tipp unter jedem Termin auf ✅ (passt), ❔ (zur Not) oder ❌ (passt nicht). Gezählt wird ",
            "Under each date tap ✅ (suits), ❔ (if need be) or ❌ (does not suit). It is counted on ").In(poll.Language))
        .Text(MeetupReplies.When(poll.ClosesAt, poll.Zone, poll.Language)).Text(". ")
        .Text(new Wording("Soll ich dich vorher erinnern? ", "Shall I remind you before? ").In(poll.Language))
        .Code(new Wording($"!treffen stups {poll.Id}", $"!meetup nudge {poll.Id}").In(poll.Language));

    public static RichText Option(DatePoll poll, PollOption option) => new RichText()
        .Text($"{poll.Id}-{option.Number} · ").Bold(When(poll, option)).NewLine().Text(Counts(option).In(poll.Language));

    public static RichText Result(DatePoll poll)
    {
        var text = (poll.By is { } by ? MeetupReplies.Calling([by]) : new RichText())
            .Text(new Wording("🗳 Das Ergebnis zu ", "🗳 The result of ").In(poll.Language)).Bold(poll.Title).Text(":");
        foreach (var option in PollMessage.Ranked(poll))
            text.NewLine().Text($"{poll.Id}-{option.Number} · {When(poll, option)} · {Counts(option).In(poll.Language)}");
        return PollMessage.WinnerOf(poll) is not { } winner
            ? text.NewLine().Text(new Wording("Keiner der Termine passt jemandem.", "None of the dates suits anybody.").In(poll.Language))
            : text.NewLine().Text(new Wording($"Am besten passt {When(poll, winner)}. Mit ✅ kündige ich es an, oder mit ", $"{When(poll, winner)} suits best. With ✅ I announce it, or with ").In(poll.Language))
                .Code(new Wording($"!treffen nehmen {poll.Id}-{winner.Number}", $"!meetup take {poll.Id}-{winner.Number}").In(poll.Language)).Text(".");
    }

    public static RichText NotAnswered(DatePoll poll, IReadOnlyList<UserId> people) => MeetupReplies.Calling(people)
        .Text(new Wording("Du wolltest erinnert werden: Deine Antwort zu ", "You wanted to be reminded: your answer to ").In(poll.Language)).Bold(poll.Title)
        .Text(new Wording($" fehlt noch. Gezählt wird {MeetupReplies.When(poll.ClosesAt, poll.Zone, Language.German)}.", $" is still missing. It is counted on {MeetupReplies.When(poll.ClosesAt, poll.Zone, Language.English)}.").In(poll.Language));

    private static string When(DatePoll poll, PollOption option) => MeetupReplies.TextIn(poll.Language).Full(
        option.Local.InZoneLeniently(poll.Zone), option.Minutes is { } minutes ? Duration.FromMinutes(minutes) : null);

    private static Wording Counts(PollOption option)
    {
        var (yes, maybe, no) = (option.Count(Partstat.Accepted), option.Count(Partstat.Tentative), option.Count(Partstat.Declined));
        return new Wording($"Passt: {yes} · Zur Not: {maybe} · Passt nicht: {no}", $"Suits: {yes} · If need be: {maybe} · Does not suit: {no}");
    }

    private static RichText Said(Wording words, Language language) => new RichText().Text(words.In(language));
}
