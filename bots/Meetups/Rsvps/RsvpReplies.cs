using Community.Commands;
using Community.Matrix.Html;
using Community.Matrix.Ids;

namespace Community.Meetups.Rsvps;

/// <summary>What is said about places.</summary>
internal static class RsvpReplies
{
    public static Wording HowTo { get; } = new("online|vor Ort", "online|on site");

    public static Wording OnlyThese(string typed) => new(
        $"„{Excerpt.Of(typed, 40)}“ verstehe ich hier nicht. Möglich ist: online, vor Ort.",
        $"I don't understand “{Excerpt.Of(typed, 40)}” here. Possible: online, on site.");

    public static Wording NotOnline { get; } = new(
        "Bei diesem Treffen kann man nicht online dabei sein. Kommst du vor Ort, schreib die Zusage ohne „online“.",
        "One can't take part in this meetup online. If you come in person, say yes without “online”.");

    public static RichText MovedUp(MeetupDate date, IReadOnlyList<UserId> people) => MeetupReplies.Calling(people)
        .Text(new Wording("Ein Platz ist frei geworden, du bist dabei: ", "A place has become free, you are in: ").In(date.Meetup.Language))
        .Bold(date.Meetup.Title).Text(", ").Text(MeetupReplies.When(date, date.Meetup.Language));

    public static RichText Waits(MeetupDate date, int place, IReadOnlyList<UserId> people) => MeetupReplies.Calling(people)
        .Bold(date.Meetup.Title)
        .Text(new Wording(
            $": Die Plätze sind alle vergeben, du stehst auf der Warteliste an Stelle {place}. Wird etwas frei, sage ich dir Bescheid.",
            $": all places are taken, you are number {place} on the waiting list. When one becomes free I will tell you.").In(date.Meetup.Language))
        .Text(date.Meetup.IsHybrid
            ? new Wording(" Online geht es immer: Tipp auf 💻.", " Online always works: tap 💻.").In(date.Meetup.Language)
            : string.Empty);
}
