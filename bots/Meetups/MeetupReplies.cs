using Community.Commands;
using Community.Commands.Prompts;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Text.Dates;
using NodaTime;

namespace Community.Meetups;

/// <summary>What the Meetups bot says in more than one place. Every time carries weekday, date and zone.</summary>
internal static class MeetupReplies
{
    public static Wording Title { get; } = new("Treffen", "Meetups");

    public static Wording Purpose { get; } = new(
        "Ich kündige Treffen an, zähle die Zusagen und erinnere rechtzeitig.",
        "I announce meetups, count who comes and remind you in time.");

    public static Wording PagesPurpose { get; } = new(
        "Was in deinen Räumen ansteht und war, mit Ablauf und Protokoll.", "What comes and was in your rooms, with agenda and minutes.");

    public static Wording NextTitle { get; } = new("Nächste Treffen", "Next meetups");

    public static Wording NothingNext { get; } = new("Gerade ist nichts angekündigt.", "Nothing is announced at the moment.");

    public static Wording AllOfThem { get; } = new("Alle Treffen", "All meetups");

    public static Wording Kept(int count) => new($"{count} Treffen", count == 1 ? "1 meetup" : $"{count} meetups");

    public static Wording Keeps { get; } = new(
        "Treffen, und wer zu ihnen kommt.", "Meetups, and who comes to them.");

    public static Wording HowToAnswer { get; } = new(
        "Auf eine Einladung antwortest du am einfachsten mit ✅ (ja), ❔ (vielleicht) oder ❌ (nein) unter der Nachricht.",
        "The easiest way to answer an invitation is ✅ (yes), ❔ (maybe) or ❌ (no) under its message.");

    public static Wording Number { get; } = new("NUMMER", "NUMBER");

    public static Wording PurposeOf(Partstat partstat) => partstat switch
    {
        Partstat.Accepted => new Wording("du kommst", "you are coming"),
        Partstat.Tentative => new Wording("du kommst vielleicht", "you may come"),
        _ => new Wording("du kommst nicht", "you are not coming"),
    };

    public static Wording NothingComing { get; } = new("Hier steht gerade kein Treffen an.", "There is no meetup coming up here.");

    public static RichText NoSuchMeetup(MeetupNumber number, Language language) => new RichText()
        .Text(new Wording($"Ein Treffen {number} gibt es in diesem Raum nicht. Was ansteht, zeigt dir ", $"There is no meetup {number} in this room. To see what comes up, type ").In(language))
        .Code(new Wording("!treffen", "!meetup").In(language)).Text(".");

    public static RichText IsCancelled(MeetupDate date, Language language) => new RichText()
        .Bold(date.Meetup.Title).Text(date.Meetup.IsSeries && date.Meetup.CancelledAt is null
            ? new Wording($" ({date.Name}) am {When(date, language)} ist abgesagt.", $" ({date.Name}) on {When(date, language)} has been called off.").In(language)
            : new Wording(" ist abgesagt.", " has been called off.").In(language));

    public static RichText AlreadyOver(MeetupDate date, Language language) => new RichText().Text(new Wording(
        $"„{date.Meetup.Title}“ ist schon vorbei. Es war am {When(date, language)}.",
        $"“{date.Meetup.Title}” is over already. It was on {When(date, language)}.").In(language));

    /// <summary>Asks which of several somebody means.</summary>
    public static RichText WhichMeetup(IReadOnlyList<MeetupDate> dates, Language language)
    {
        var text = new RichText().Text(
            new Wording("Es stehen mehrere Treffen an. Welches meinst du?", "Several meetups are coming up. Which one do you mean?").In(language));
        foreach (var (index, date) in dates.Index())
            text.NewLine().Text($"{Choice.Keycap(index + 1)} ").Bold(date.Meetup.Title).Text($" · {When(date, language)}")
                .Text(new Wording($" (Treffen {date.Name})", $" (meetup {date.Name})").In(language));
        return text.NewLine().Text(new Wording(
            $"Tipp auf die Ziffer oder schreib die Nummer des Treffens, zum Beispiel {dates[0].Name}. Mit „ok“ nehme ich das erste, mit „abbrechen“ keins.",
            $"Tap the digit or type the meetup's number, such as {dates[0].Name}. With “ok” I take the first, with “cancel” none.").In(language));
    }

    /// <summary>People by name, as somebody begins who turns to them.</summary>
    public static RichText Calling(IReadOnlyList<UserId> people)
    {
        var text = new RichText();
        foreach (var person in people)
            text.Mention(person, person.Localpart).Text(person == people[^1] ? ": " : ", ");
        return text;
    }

    /// <summary>Something about a date that its people must hear.</summary>
    /// <param name="date">The date.</param>
    /// <param name="people">Whom it is to reach.</param>
    /// <param name="news">What is new, between its title and its time.</param>
    /// <param name="sign">What catches the eye.</param>
    public static RichText News(MeetupDate date, IReadOnlyList<UserId> people, Wording news, string sign = "") => InvitationText.Where(
        Calling(people).Text(sign).Bold(date.Meetup.Title).Text(news.In(date.Meetup.Language)).Text(When(date, date.Meetup.Language)),
        date.Meetup, date.Meetup.Language);

    public static Wording Named(MeetupDate date) => new(
        $"Treffen {date.Name}, „{date.Meetup.Title}“, {When(date, Language.German)}", $"Meetup {date.Name}, “{date.Meetup.Title}”, {When(date, Language.English)}");

    public static WhenText TextIn(Language language) => language == Language.English ? WhenText.English : WhenText.German;

    public static string When(MeetupDate date, Language language) =>
        TextIn(language).Full(date.Start.InZone(date.Meetup.Zone), date.Length);

    public static string Shortly(MeetupDate date, Language language) =>
        TextIn(language).Brief(date.Start.InZone(date.Meetup.Zone), date.Length);

    /// <summary>A moment with its date and time, as in "by then".</summary>
    public static string When(Instant moment, DateTimeZone zone, Language language) => TextIn(language).Full(moment.InZone(zone));
}
