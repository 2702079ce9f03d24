using Community.Commands;
using Community.Matrix.Events;
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

    public static Wording OneChoiceOnly { get; } = new(
        "In dieser Umfrage hast du eine Stimme: Nenn den Termin, der dir am liebsten ist.", "In this poll you have one vote: name the date you like best.");

    public static RichText NoSuchPoll(MeetupNumber number, Language language) => Said(new Wording(
        $"Eine offene Umfrage {number} gibt es in diesem Raum nicht.", $"There is no open poll {number} in this room."), language);

    public static RichText NotYours(DatePoll poll, Language language) => new RichText().Bold(poll.Title).Text(new Wording(
        ": Darüber entscheidet, wer die Umfrage begonnen hat, oder wer hier Kurator:in ist.", ": that is for who began the poll, or a curator.").In(language));

    public static RichText IsSettled(DatePoll poll, Language language) => new RichText().Bold(poll.Title).Text(new Wording(
        ": Daraus ist schon ein Treffen geworden.", ": a meetup has come of it already.").In(language));

    public static RichText Question(DatePoll poll)
    {
        var text = new RichText().Text(Asked(poll).In(poll.Language)).Bold(poll.Title)
            .Text(new Wording($" (Umfrage {poll.Id})", $" (poll {poll.Id})").In(poll.Language)).NewLine();
        return (poll.IsOneChoice ? Choices(text, poll) : text.Text(new Wording(
                "Tipp unter jedem Termin auf ✅ (passt), ❔ (zur Not) oder ❌ (passt nicht). Gezählt wird ",
                "Under each date tap ✅ (suits), ❔ (if need be) or ❌ (does not suit). It is counted on ").In(poll.Language)))
            .Text(MeetupReplies.When(poll.ClosesAt, poll.Zone, poll.Language)).Text(". ")
            .Text(new Wording("Soll ich dich vorher erinnern? ", "Shall I remind you before? ").In(poll.Language))
            .Code(new Wording($"!treffen stups {poll.Id}", $"!meetup nudge {poll.Id}").In(poll.Language));
    }

    /// <summary>The poll itself, where each has one choice.</summary>
    public static OutgoingPoll Poll(DatePoll poll) => new(
        $"{Asked(poll).In(poll.Language)}{poll.Title}", [.. poll.Options.Select(option => ($"{poll.Id}-{option.Number}", When(poll, option)))]);

    /// <summary>What the event says that ends it.</summary>
    public static string End(DatePoll poll) => new PollCount(poll).Winner is { } winner
        ? new Wording($"{poll.Title}: Am besten passt {When(poll, winner)}.", $"{poll.Title}: {When(poll, winner)} suits best.").In(poll.Language)
        : $"{poll.Title}: {NobodyCan.In(poll.Language)}";

    public static RichText Option(DatePoll poll, PollOption option) => new RichText()
        .Text($"{poll.Id}-{option.Number} · ").Bold(When(poll, option)).NewLine().Text(Counts(poll, new PollCount(poll), option).In(poll.Language));

    public static RichText Result(DatePoll poll)
    {
        var count = new PollCount(poll);
        var text = (poll.By is { } by ? MeetupReplies.Calling([by]) : new RichText())
            .Text(new Wording("🗳 Das Ergebnis zu ", "🗳 The result of ").In(poll.Language)).Bold(poll.Title).Text(":");
        foreach (var option in count.Ranked)
            text.NewLine().Text($"{poll.Id}-{option.Number} · {When(poll, option)} · {Counts(poll, count, option).In(poll.Language)}");
        if (count.Winner is not { } winner)
            return text.NewLine().Text(NobodyCan.In(poll.Language));
        return text.NewLine().Text(new Wording($"Am besten passt {When(poll, winner)}", $"{When(poll, winner)} suits best").In(poll.Language))
            .Text(count.IsTied ? new Wording(", der früheste von mehreren, die gleichauf liegen", ", the earliest of several that suit just as many").In(poll.Language) : string.Empty)
            .Text(new Wording(". Mit ✅ kündige ich es an, oder mit ", ". With ✅ I announce it, or with ").In(poll.Language))
            .Code(new Wording($"!treffen nehmen {poll.Id}-{winner.Number}", $"!meetup take {poll.Id}-{winner.Number}").In(poll.Language)).Text(".");
    }

    public static RichText NotAnswered(DatePoll poll, IReadOnlyList<UserId> people) => MeetupReplies.Calling(people)
        .Text(new Wording("Du wolltest erinnert werden: Deine Antwort zu ", "You wanted to be reminded: your answer to ").In(poll.Language)).Bold(poll.Title)
        .Text(new Wording($" fehlt noch. Gezählt wird {MeetupReplies.When(poll.ClosesAt, poll.Zone, Language.German)}.", $" is still missing. It is counted on {MeetupReplies.When(poll.ClosesAt, poll.Zone, Language.English)}.").In(poll.Language));

    private static string When(DatePoll poll, PollOption option) => MeetupReplies.TextIn(poll.Language).Full(
        option.Local.InZoneLeniently(poll.Zone), option.Minutes is { } minutes ? Duration.FromMinutes(minutes) : null);

    private static Wording NobodyCan { get; } = new("Keiner der Termine passt jemandem.", "None of the dates suits anybody.");

    private static Wording Asked(DatePoll poll) => poll.IsOneChoice
        ? new Wording("🗳 Wann passt es euch am besten? ", "🗳 When does it suit you best? ")
        : new Wording("🗳 Wann passt es euch? ", "🗳 When does it suit you? ");

    /// <summary>The dates for those whose client doesn't show polls, and how they choose.</summary>
    private static RichText Choices(RichText text, DatePoll poll)
    {
        foreach (var option in poll.Options)
            text.Text($"{poll.Id}-{option.Number} · ").Bold(When(poll, option)).NewLine();
        return text.Text(new Wording(
                "Jede:r hat eine Stimme: Wähl gleich hier drunter, oder schreib zum Beispiel ", "Everybody has one vote: choose right below, or type for example ").In(poll.Language))
            .Code(new Wording($"!treffen stimme {poll.Id}-1", $"!meetup vote {poll.Id}-1").In(poll.Language))
            .Text(new Wording(". Bis zum Schluss kannst du es dir anders überlegen. Gezählt wird ", ". You may change your mind until the end. It is counted on ").In(poll.Language));
    }

    private static Wording Counts(DatePoll poll, PollCount count, PollOption option)
    {
        var (yes, maybe, no) = (count.Of(option, Partstat.Accepted), count.Of(option, Partstat.Tentative), count.Of(option, Partstat.Declined));
        return !poll.IsOneChoice
            ? new Wording($"Passt: {yes} · Zur Not: {maybe} · Passt nicht: {no}", $"Suits: {yes} · If need be: {maybe} · Does not suit: {no}")
            : yes == 1 ? new Wording("1 Stimme", "1 vote") : new Wording($"{yes} Stimmen", $"{yes} votes");
    }

    private static RichText Said(Wording words, Language language) => new RichText().Text(words.In(language));
}
