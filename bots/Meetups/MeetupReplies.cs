using System.Globalization;
using Community.Commands;
using Community.Commands.Prompts;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Text.Dates;
using NodaTime;

namespace Community.Meetups;

/// <summary>What the Meetups bot says. Every time carries weekday, date and zone.</summary>
internal sealed class MeetupReplies(DateTimeZone zone)
{
    public static Wording Title { get; } = new("Treffen", "Meetups");

    public static Wording Purpose { get; } = new(
        "Ich kündige Treffen an, zähle die Zusagen und erinnere rechtzeitig.",
        "I announce meetups, count who comes and remind you in time.");

    public static Wording Keeps { get; } = new(
        "Treffen, und wer zu ihnen kommt.", "Meetups, and who comes to them.");

    public static Wording HowToAnswer { get; } = new(
        "Auf eine Einladung antwortest du am einfachsten mit ✅ (ja), ❔ (vielleicht) oder ❌ (nein) unter der Nachricht.",
        "The easiest way to answer an invitation is ✅ (yes), ❔ (maybe) or ❌ (no) under its message.");

    public static Wording Number { get; } = new("NUMMER", "NUMBER");

    public static Wording OfAMeetup { get; } = new("eines Treffens", "of a meetup");

    public static Wording NoTitle { get; } = new("Wie soll das Treffen heißen?", "What should the meetup be called?");

    /// <summary>Asks for the time, and offers that of the last meetup.</summary>
    public static RichText AtWhatTime(string? usual, Language language)
    {
        var text = new RichText().Text(new Wording("Und um wie viel Uhr? ", "And at what time? ").In(language));
        if (usual is not null)
            text.Text(new Wording(
                $"Beim letzten Mal war es {usual} Uhr: Mit ✅ oder „ok“ nehme ich das wieder. ",
                $"Last time it was {usual}: with ✅ or “ok” I take that again. ").In(language));
        return text.Text(new Wording("Schreib einfach die Uhrzeit, oder „abbrechen“.", "Just type the time, or “cancel”.").In(language));
    }

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

    public static RichText NoSuchMeetup(long id, Language language) => new RichText()
        .Text(new Wording($"Ein Treffen {id} gibt es in diesem Raum nicht. Was ansteht, zeigt dir ", $"There is no meetup {id} in this room. To see what comes up, type ").In(language))
        .Code(new Wording("!treffen", "!meetup").In(language)).Text(".");

    public static Wording CalledOff { get; } = new(" ist abgesagt. Es wäre gewesen: ", " is called off. It would have been: ");

    public static Wording OnAgain { get; } = new(" findet doch statt: ", " takes place after all: ");

    public static Wording StaysOn { get; } = new("Gut, es bleibt dabei.", "All right, it stays on.");

    public RichText ReallyCancel(Meetup meetup, Language language) => new RichText()
        .Text(new Wording("Soll ich ", "Shall I really call ").In(language)).Bold(meetup.Title)
        .Text(new Wording($" ({When(meetup, language)}) wirklich absagen? ", $" ({When(meetup, language)}) off? ").In(language))
        .Text(meetup.Coming.Any()
            ? new Wording("Wer zugesagt hat oder noch überlegt, bekommt von mir Bescheid.", "Everybody who is coming or may come will hear from me.").In(language)
            : new Wording("Bisher hat niemand zugesagt.", "Nobody has said yes so far.").In(language))
        .NewLine().Text(new Wording(
            "Tipp auf ✅ (ja) oder ❌ (nein), oder schreib ja oder nein.", "Tap ✅ (yes) or ❌ (no), or type yes or no.").In(language));

    public static RichText Cancelled(Meetup meetup, Language language) => new RichText()
        .Bold(meetup.Title).Text(new Wording(" ist abgesagt.", " is called off.").In(language));

    public static RichText Undone(Meetup meetup, Language language) => new RichText()
        .Bold(meetup.Title).Text(new Wording(" findet wieder statt.", " is on again.").In(language));

    public static RichText IsCancelled(Meetup meetup, Language language) => new RichText()
        .Bold(meetup.Title).Text(new Wording(" ist abgesagt.", " has been called off.").In(language));

    /// <summary>Who lacks the right hears who has it, and what they may have meant.</summary>
    public static RichText NotYours(Meetup meetup, long? needed, long? has, Language language) => new RichText()
        .Bold(meetup.Title).Text(new Wording(
            " kann nur absagen, wer es angekündigt hat, oder wer hier Kurator:in ist", " can be called off only by who announced it, or by a curator").In(language))
        .Text(needed is null ? ". " : new Wording($" (ab Stufe {needed}; du hast {has}). ", $" (from power level {needed}; yours is {has}). ").In(language))
        .Text(new Wording("Kommst nur du nicht? Dann schreib ", "Is it only you who isn't coming? Then type ").In(language))
        .Code(new Wording($"!treffen ablehnen {meetup.Id}", $"!meetup no {meetup.Id}").In(language)).Text(".");

    public RichText AlreadyOver(Meetup meetup, Language language) => new RichText().Text(new Wording(
        $"„{meetup.Title}“ ist schon vorbei. Es war am {When(meetup, language)}.",
        $"“{meetup.Title}” is over already. It was on {When(meetup, language)}.").In(language));

    public RichText Announcement(Meetup meetup)
    {
        var language = meetup.Language;
        var text = new RichText()
            .Text(meetup.CancelledAt is null ? "📅 " : new Wording("❌ Abgesagt: ", "❌ Called off: ").In(language))
            .Bold(meetup.Title).Text(new Wording($" (Treffen {meetup.Id})", $" (meetup {meetup.Id})").In(language)).NewLine()
            .Text(new Wording("Wann: ", "When: ").In(language)).Text(When(meetup, language));
        if (meetup.Place is { } place)
            text.NewLine().Text(new Wording("Wo: ", "Where: ").In(language)).Text(place);
        text.NewLine().Text(Counts(meetup).In(language));
        return meetup.CancelledAt is not null ? text : text
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
            Name(text, meetup, language, $"{meetup.Id} ·").Text(" · ").Text(Counts(meetup).In(language));
        return text;
    }

    /// <summary>Asks which of several somebody means.</summary>
    public RichText WhichMeetup(IReadOnlyList<Meetup> meetups, Language language)
    {
        var text = new RichText().Text(
            new Wording("Es stehen mehrere Treffen an. Welches meinst du?", "Several meetups are coming up. Which one do you mean?").In(language));
        foreach (var (index, meetup) in meetups.Index())
            Name(text, meetup, language, Choice.Keycap(index + 1));
        return text.NewLine().Text(new Wording(
            $"Tipp auf die Ziffer oder schreib die Nummer des Treffens, zum Beispiel {meetups[0].Id}. Mit „ok“ nehme ich das erste, mit „abbrechen“ keins.",
            $"Tap the digit or type the meetup's number, such as {meetups[0].Id}. With “ok” I take the first, with “cancel” none.").In(language));
    }

    public RichText Reminder(Meetup meetup, IReadOnlyList<UserId> people) => News(meetup, people, new Wording(" beginnt: ", " begins: "), "⏰ ");

    /// <summary>Something about a meetup that its people must hear.</summary>
    /// <param name="meetup">The meetup.</param>
    /// <param name="people">Whom it is to reach.</param>
    /// <param name="news">What is new, between its title and its time.</param>
    /// <param name="sign">What catches the eye.</param>
    public RichText News(Meetup meetup, IReadOnlyList<UserId> people, Wording news, string sign = "")
    {
        var text = new RichText();
        foreach (var person in people)
            text.Mention(person, person.Localpart).Text(person == people[^1] ? ": " : ", ");
        text.Text(sign).Bold(meetup.Title).Text(news.In(meetup.Language)).Text(When(meetup, meetup.Language));
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

    private RichText Name(RichText text, Meetup meetup, Language language, string sign) =>
        text.NewLine().Text($"{sign} ").Bold(meetup.Title).Text(" · ").Text(When(meetup, language))
            .Text(sign.StartsWith(meetup.Id.ToString(CultureInfo.InvariantCulture) + " ", StringComparison.Ordinal)
                ? string.Empty : new Wording($" (Treffen {meetup.Id})", $" (meetup {meetup.Id})").In(language));

    public string When(Meetup meetup, Language language) => TextIn(language).Full(meetup.Start.InZone(zone), meetup.Length);

    private static Wording Counts(Meetup meetup)
    {
        var (yes, maybe, no) = (Count(Partstat.Accepted), Count(Partstat.Tentative), Count(Partstat.Declined));
        return new Wording($"Dabei: {yes} · Vielleicht: {maybe} · Nicht dabei: {no}", $"Coming: {yes} · Maybe: {maybe} · Not coming: {no}");

        int Count(Partstat partstat) => meetup.Answers.Values.Count(answer => answer == partstat);
    }
}
