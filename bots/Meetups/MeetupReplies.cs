using Community.Commands;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Text.Dates;
using NodaTime;

namespace Community.Meetups;

/// <summary>What the Meetups bot says. Every time carries weekday, date and zone.</summary>
internal sealed class MeetupReplies(DateTimeZone zone)
{
    private const int LongestEcho = 60;

    public static Wording Title { get; } = new("Treffen", "Meetups");

    public static Wording Purpose { get; } = new(
        "Ich kündige Treffen an, zähle die Zusagen und erinnere rechtzeitig.",
        "I announce meetups, count who comes and remind you in time.");

    public static Wording HowToAnswer { get; } = new(
        "Auf eine Einladung antwortest du am einfachsten mit ✅ (ja), ❔ (vielleicht) oder ❌ (nein) unter der Nachricht.",
        "The easiest way to answer an invitation is ✅ (yes), ❔ (maybe) or ❌ (no) under its message.");

    public static Wording NoTitle { get; } = new("Wie soll das Treffen heißen?", "What should the meetup be called?");

    public static Wording NoTime { get; } = new("Und um wie viel Uhr?", "And at what time?");

    public static Wording TooLong { get; } = new(
        $"Das ist mir zu lang: Ein Titel hat höchstens {Meetup.LongestTitle} Zeichen, ein Ort oder Link höchstens {Meetup.LongestPlace}.",
        $"That is too long for me: a title has at most {Meetup.LongestTitle} characters, a place or link at most {Meetup.LongestPlace}.");

    public static Wording PurposeOf(Partstat partstat) => partstat switch
    {
        Partstat.Accepted => new Wording("du kommst", "you are coming"),
        Partstat.Tentative => new Wording("du kommst vielleicht", "you may come"),
        _ => new Wording("du kommst nicht", "you are not coming"),
    };

    public static Wording NothingComing { get; } = new("Hier steht gerade kein Treffen an.", "There is no meetup coming up here.");

    public static Wording NoNumber(string typed)
    {
        var word = Excerpt.Of(typed, LongestEcho);
        return new Wording($"„{word}“ ist keine Nummer eines Treffens.", $"“{word}” is not the number of a meetup.");
    }

    public static RichText NoSuchMeetup(long id, Language language) => new RichText()
        .Text(new Wording($"Ein Treffen {id} gibt es in diesem Raum nicht. Was ansteht, zeigt dir ", $"There is no meetup {id} in this room. To see what comes up, type ").In(language))
        .Code(new Wording("!treffen", "!meetup").In(language)).Text(".");

    public RichText AlreadyOver(Meetup meetup, Language language) => new RichText().Text(new Wording(
        $"„{meetup.Title}“ ist schon vorbei. Es war am {When(meetup, language)}.",
        $"“{meetup.Title}” is over already. It was on {When(meetup, language)}.").In(language));

    public RichText Announcement(Meetup meetup)
    {
        var language = meetup.Language;
        var text = new RichText().Text("📅 ").Bold(meetup.Title).Text(new Wording($" (Treffen {meetup.Id})", $" (meetup {meetup.Id})").In(language)).NewLine()
            .Text(new Wording("Wann: ", "When: ").In(language)).Text(When(meetup, language));
        if (meetup.Place is { } place)
            text.NewLine().Text(new Wording("Wo: ", "Where: ").In(language)).Text(place);
        return text
            .NewLine().Text(Counts(meetup).In(language))
            .NewLine().Text(new Wording(
                "Bist du dabei? Tipp auf ✅ (ja), ❔ (vielleicht) oder ❌ (nein), oder schreib ",
                "Are you coming? Tap ✅ (yes), ❔ (maybe) or ❌ (no), or type ").In(language))
            .Code(new Wording($"!treffen zusage {meetup.Id}", $"!meetup yes {meetup.Id}").In(language));
    }

    public RichText Coming(IReadOnlyList<Meetup> meetups, Language language)
    {
        if (meetups.Count == 0)
            return new RichText()
                .Text(new Wording("Hier steht gerade kein Treffen an. Ein neues kündigst du so an: ", "No meetup is coming up here. You announce one like this: ").In(language))
                .Code(new Wording("!treffen neu \"Titel\" 3.12. 16 Uhr", "!meetup new \"Title\" 3 December 4pm").In(language));
        var text = new RichText().Bold(new Wording("Das steht an:", "Coming up:").In(language));
        foreach (var meetup in meetups)
            Name(text, meetup, language).Text(" · ").Text(Counts(meetup).In(language));
        return text;
    }

    /// <summary>Asks which of several somebody means.</summary>
    /// <param name="meetups">Those in question.</param>
    /// <param name="example">A command that names the first of them.</param>
    /// <param name="language">The language of the answer.</param>
    public RichText WhichMeetup(IReadOnlyList<Meetup> meetups, string example, Language language)
    {
        var text = new RichText().Text(
            new Wording("Es stehen mehrere Treffen an. Welches meinst du?", "Several meetups are coming up. Which one do you mean?").In(language));
        foreach (var meetup in meetups)
            Name(text, meetup, language);
        return text.NewLine().Text(new Wording("Schreib zum Beispiel: ", "For example, type: ").In(language)).Code(example);
    }

    public RichText Reminder(Meetup meetup, IReadOnlyList<UserId> people)
    {
        var text = new RichText();
        foreach (var person in people)
            text.Mention(person, person.Localpart).Text(person == people[^1] ? ": " : ", ");
        text.Text("⏰ ").Bold(meetup.Title).Text(new Wording(" beginnt: ", " begins: ").In(meetup.Language)).Text(When(meetup, meetup.Language));
        if (meetup.Place is { } place)
            text.NewLine().Text(new Wording("Wo: ", "Where: ").In(meetup.Language)).Text(place);
        return text;
    }

    public static Wording AnswersOfYours(int count) => count == 1
        ? new Wording("1 Antwort auf eine Einladung", "1 answer to an invitation")
        : new Wording($"{count} Antworten auf Einladungen", $"{count} answers to invitations");

    public static Wording MeetupsOfYours(int count) => count == 1
        ? new Wording("1 Treffen, das du angekündigt hast", "1 meetup that you announced")
        : new Wording($"{count} Treffen, die du angekündigt hast", $"{count} meetups that you announced");

    public static Wording StayWithoutYou(IReadOnlyList<Meetup> meetups)
    {
        var ids = string.Join(", ", meetups.Select(meetup => meetup.Id));
        return new Wording(
            $"Treffen {ids}: Titel, Zeit und Ort gehören dem Raum und bleiben, aber ohne dich",
            $"Meetup {ids}: title, time and place belong to the room and stay, but without you");
    }

    public static Wording YourReactions { get; } = new(
        "Dein ✅, ❔ oder ❌ unter Einladungen steht im Raum selbst; ich zähle es nicht mehr. Tipp es dort noch einmal an, dann ist es auch dort weg.",
        "Your ✅, ❔ or ❌ under invitations is in the room itself; I don't count it any more. Tap it there once more and it is gone there, too.");

    public Wording YourAnswer(Meetup meetup, Partstat answer)
    {
        var said = PurposeOf(answer);
        var named = Named(meetup);
        return new Wording($"{named.German}: {said.German}", $"{named.English}: {said.English}");
    }

    public Wording Named(Meetup meetup) => new(
        $"Treffen {meetup.Id}, „{meetup.Title}“, {When(meetup, Language.German)}", $"Meetup {meetup.Id}, “{meetup.Title}”, {When(meetup, Language.English)}");

    public static WhenText TextIn(Language language) => language == Language.English ? WhenText.English : WhenText.German;

    private RichText Name(RichText text, Meetup meetup, Language language) =>
        text.NewLine().Text($"{meetup.Id} · ").Bold(meetup.Title).Text(" · ").Text(When(meetup, language));

    public string When(Meetup meetup, Language language) => TextIn(language).Full(meetup.Start.InZone(zone), meetup.Length);

    private static Wording Counts(Meetup meetup)
    {
        var (yes, maybe, no) = (Count(Partstat.Accepted), Count(Partstat.Tentative), Count(Partstat.Declined));
        return new Wording($"Dabei: {yes} · Vielleicht: {maybe} · Nicht dabei: {no}", $"Coming: {yes} · Maybe: {maybe} · Not coming: {no}");

        int Count(Partstat partstat) => meetup.Answers.Values.Count(answer => answer == partstat);
    }
}
