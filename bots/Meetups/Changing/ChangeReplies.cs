using Community.Commands;
using Community.Commands.Permissions;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using NodaTime;

namespace Community.Meetups.Changing;

/// <summary>What is said and asked when a meetup is changed or called off.</summary>
internal static class ChangeReplies
{
    private const int LongestEcho = 60;

    public static Wording CalledOff { get; } = new(" ist abgesagt. Es wäre gewesen: ", " is called off. It would have been: ");

    public static Wording CalledOffFromHere { get; } = new(
        " ist ab diesem Termin abgesagt: ", " is called off from this date on: ");

    public static Wording OnAgain { get; } = new(" findet doch statt: ", " takes place after all: ");

    public static Wording AsBefore { get; } = new(" ist wieder wie vorher: ", " is as it was before: ");

    public static Wording DetailChanged { get; } = new(" hat sich geändert: ", " has changed: ");

    public static Wording StaysOn { get; } = new("Gut, es bleibt dabei.", "All right, it stays on.");

    public static Wording MoveToWhen { get; } = new(
        "Auf wann? Zum Beispiel „10.12. 17 Uhr“.", "To when? Such as “10 December 5pm”.");

    public static Wording SayTheRhythm { get; } = new(
        "Das passt nicht in den Rhythmus der Reihe. Schreib dazu, wie sie weitergehen soll, zum Beispiel „ab hier jeden Mittwoch 15 Uhr“.",
        "That does not fit the rhythm of the series. Say how it shall go on, such as “from here on every Wednesday 3pm”.");

    public static Wording NothingMore(string typed) => new(
        $"Mit „{Excerpt.Of(typed, LongestEcho)}“ kann ich an dieser Stelle nichts anfangen.", $"I don't know what to do with “{Excerpt.Of(typed, LongestEcho)}” here.");

    public static Wording NoSuchValue(string typed) => new($"„{Excerpt.Of(typed, LongestEcho)}“ geht hier nicht.", $"“{Excerpt.Of(typed, LongestEcho)}” won't do here.");

    public static Wording Moved(string was, bool isFollowing, Language language) => isFollowing
        ? new($" ist ab diesem Termin verlegt. Bisher war er am {was}, jetzt ist er am ", $" has been moved from this date on. It was on {was}, now it is on ")
        : language == Language.English ? new(string.Empty, $" has been moved from {was} to ") : new($" ist verlegt vom {was} auf ", string.Empty);

    public static Wording Renamed(string before) => new(
        $" (bisher „{Excerpt.Of(before, Meetup.LongestTitle)}“) heißt es jetzt: ", $" (so far “{Excerpt.Of(before, Meetup.LongestTitle)}”) is its name now: ");

    /// <summary>What the change of a whole meetup makes different: all dates that are not over.</summary>
    public static IReadOnlyList<MeetupDate> Open(Meetup meetup, MeetupDate first) =>
        [.. meetup.Dates.Where(date => !date.IsOver && date.CancelledAt is null).OrderBy(date => date.Number != first.Number).ThenBy(date => date.Start)];

    public static RichText CancelWhich(MeetupDate date, Language language) => new RichText().Bold(date.Meetup.Title)
        .Text(new Wording(" ist eine Reihe. Was soll ich absagen?", " is a series. What shall I call off?").In(language))
        .NewLine().Text("1️⃣ ").Text(new Wording($"nur {date.Name}, am {MeetupReplies.When(date, language)}", $"only {date.Name}, on {MeetupReplies.When(date, language)}").In(language))
        .NewLine().Text("2️⃣ ").Text(new Wording("diesen Termin und alle danach", "this date and all that follow").In(language))
        .NewLine().Text(new Wording("Tipp auf die Ziffer. Mit „abbrechen“ bleibt es dabei.", "Tap the digit. With “cancel” it stays on.").In(language));

    public static RichText MoveWhich(MeetupDate date, LocalDateTime to, Language language) => new RichText().Bold(date.Meetup.Title)
        .Text(new Wording(" ist eine Reihe. Was soll ich verlegen auf ", " is a series. What shall I move to ").In(language))
        .Text(MeetupReplies.TextIn(language).Full(to.InZoneLeniently(date.Meetup.Zone), date.Length)).Text("?")
        .NewLine().Text("1️⃣ ").Text(new Wording($"nur {date.Name}, bisher am {MeetupReplies.When(date, language)}", $"only {date.Name}, so far on {MeetupReplies.When(date, language)}").In(language))
        .NewLine().Text("2️⃣ ").Text(new Wording("diesen Termin und alle danach, im selben Rhythmus", "this date and all that follow, in the same rhythm").In(language))
        .NewLine().Text(new Wording("Tipp auf die Ziffer. Mit „abbrechen“ bleibt es dabei.", "Tap the digit. With “cancel” it stays on.").In(language));

    public static RichText ReallyCancel(MeetupDate date, bool isFollowing, Language language) => new RichText()
        .Text(new Wording("Soll ich ", "Shall I really call ").In(language)).Bold(date.Meetup.Title)
        .Text(isFollowing
            ? new Wording($" ab dem Termin {date.Name} ({MeetupReplies.When(date, language)}) wirklich absagen? ", $" off from {date.Name} ({MeetupReplies.When(date, language)}) on? ").In(language)
            : new Wording($" ({MeetupReplies.When(date, language)}) wirklich absagen? ", $" ({MeetupReplies.When(date, language)}) off? ").In(language))
        .Text(date.Counts is { Yes: 0, Maybe: 0, Waiting: 0 }
            ? new Wording("Bisher hat niemand zugesagt.", "Nobody has said yes so far.").In(language)
            : new Wording("Wer zugesagt hat oder noch überlegt, bekommt von mir Bescheid.", "Everybody who is coming or may come will hear from me.").In(language))
        .NewLine().Text(new Wording(
            "Tipp auf ✅ (ja) oder ❌ (nein), oder schreib ja oder nein.", "Tap ✅ (yes) or ❌ (no), or type yes or no.").In(language));

    public static RichText Cancelled(MeetupDate date, bool isFollowing, Language language) => new RichText().Bold(date.Meetup.Title).Text(
        isFollowing ? new Wording($" ist ab {date.Name} abgesagt.", $" is called off from {date.Name} on.").In(language)
        : date.Meetup.IsSeries ? new Wording($" am {MeetupReplies.When(date, language)} ist abgesagt. Die anderen Termine bleiben.", $" on {MeetupReplies.When(date, language)} is called off. The other dates stay.").In(language)
        : new Wording(" ist abgesagt.", " is called off.").In(language));

    public static RichText IsMoved(MeetupDate date, bool isFollowing, Language language) => new RichText().Bold(date.Meetup.Title).Text(isFollowing
        ? new Wording($" ist ab {date.Name} verlegt. Der erste Termin ist jetzt am {MeetupReplies.When(date, language)}.", $" is moved from {date.Name} on. The first date is now on {MeetupReplies.When(date, language)}.").In(language)
        : new Wording($" ist jetzt am {MeetupReplies.When(date, language)}.", $" is now on {MeetupReplies.When(date, language)}.").In(language));

    public static RichText IsRenamed(string before, string title, Language language) => new RichText()
        .Text(new Wording($"„{before}“ heißt jetzt ", $"“{before}” is called ").In(language)).Bold(title).Text(new Wording(".", " now.").In(language));

    public static RichText IsChanged(Meetup meetup, Language language) => new RichText().Bold(meetup.Title)
        .Text(new Wording(": Das ist geändert.", ": that is changed.").In(language));

    public static RichText IsHandedOver(MeetupDate date, UserId person, Language language) => new RichText().Bold(date.Meetup.Title)
        .Text(new Wording($" leitet jetzt {person.Localpart}.", $" is led by {person.Localpart} now.").In(language));

    public static RichText IsSecond(MeetupDate date, UserId person, bool isGone, Language language) => new RichText().Bold(date.Meetup.Title).Text(isGone
        ? new Wording($" leitet {person.Localpart} nicht mehr mit.", $" is not led by {person.Localpart} any more.").In(language)
        : new Wording($" leitet jetzt auch {person.Localpart}.", $" is led by {person.Localpart} as well now.").In(language));

    public static RichText YouLead(MeetupDate date, IReadOnlyList<UserId> people) => MeetupReplies.Calling(people)
        .Text(new Wording("Du leitest jetzt ", "You lead ").In(date.Meetup.Language)).Bold(date.Meetup.Title)
        .Text(new Wording($" ({MeetupReplies.When(date, Language.German)}).", $" ({MeetupReplies.When(date, Language.English)}) now.").In(date.Meetup.Language));

    public static RichText NotInTheRoom(UserId person, Language language) => new RichText().Text(new Wording(
        $"{person.Localpart} ist nicht in diesem Raum.", $"{person.Localpart} is not in this room.").In(language));

    public static RichText Undone(MeetupDate date, bool isOnAgain, Language language) => new RichText().Bold(date.Meetup.Title).Text(isOnAgain
        ? new Wording(" findet wieder statt.", " is on again.").In(language)
        : new Wording(" ist wieder wie vorher.", " is as it was before.").In(language));

    public static RichText ChangedSince(Meetup meetup, Language language) => new RichText().Bold(meetup.Title).Text(new Wording(
        " hat seitdem noch jemand geändert. Damit davon nichts verloren geht, nehme ich deine Änderung nicht zurück; ändere es bitte selbst, wie es sein soll.",
        " has been changed by somebody since. So that nothing of that is lost I don't take your change back; please change it yourself to what it should be.").In(language));

    /// <summary>Who lacks the right hears who has it, and what they may have meant.</summary>
    public static RichText NotYours(MeetupDate date, Standing? standing, Language language) => new RichText().Bold(date.Meetup.Title)
        .Text(new Wording(
            " kann nur ändern oder absagen, wer es leitet, oder wer hier Kurator:in ist", " can be changed or called off only by who leads it, or by a curator").In(language))
        .Text(standing is null ? ". " : new Wording(
            $" (ab Stufe {standing.Needed}; du hast {standing.Has}). ", $" (from power level {standing.Needed}; yours is {standing.Has}). ").In(language))
        .Text(new Wording("Kommst nur du nicht? Dann schreib ", "Is it only you who isn't coming? Then type ").In(language))
        .Code(new Wording($"!treffen ablehnen {date.Name}", $"!meetup no {date.Name}").In(language)).Text(".");
}
