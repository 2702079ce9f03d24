using Community.Commands;
using Community.Matrix.Html;
using Community.Matrix.Ids;

namespace Community.Meetups.Afterwards;

/// <summary>What is said about who was there.</summary>
internal static class PresenceReplies
{
    private const int MostNames = 100;

    public static Wording InTheRoom { get; } = new(
        "Wer da war, sage ich dir, wenn du in dem Raum fragst, um dessen Treffen es geht.", "Who was there I tell you when you ask in the room whose meetup it is.");

    public static Wording Who { get; } = new("Um wen geht es?", "Who is it about?");

    public static RichText IsOff(Language language) => new RichText()
        .Text(new Wording(
            "In diesem Raum wird nicht festgehalten, wer da war. Kurator:innen können das ändern: ",
            "In this room it is not noted who was there. Curators can change that: ").In(language))
        .Code(new Wording("!treffen einstellungen anwesenheit leitung", "!meetup settings attendance leaders").In(language))
        .Text(new Wording(" (oder alle).", " (or everybody).").In(language));

    public static RichText NotYours(MeetupDate date, Language language) => new RichText().Bold(date.Meetup.Title).Text(new Wording(
        ": Wer da war, halten die fest, die es leiten.", ": who was there is for those to note who lead it.").In(language));

    public static RichText NotYet(MeetupDate date, Language language) => new RichText().Bold(date.Meetup.Title).Text(new Wording(
        $" beginnt erst am {MeetupReplies.When(date, language)}.", $" only begins on {MeetupReplies.When(date, language)}.").In(language));

    public static RichText NotNoted(MeetupDate date, Language language) => new RichText().Bold(date.Meetup.Title).Text(new Wording(
        ": Wer da war, hat noch niemand festgehalten.", ": nobody has noted yet who was there.").In(language));

    public static RichText Were(MeetupDate date, IReadOnlyList<UserId> people, Language language) => new RichText()
        .Text(new Wording("Bei ", "At ").In(language)).Bold(date.Meetup.Title)
        .Text(new Wording($" (Treffen {date.Name}) am {MeetupReplies.When(date, language)} ", $" (meetup {date.Name}) on {MeetupReplies.When(date, language)} ").In(language))
        .Text(people.Count switch
        {
            0 => new Wording("war niemand da.", "nobody was there.").In(language),
            1 => new Wording($"war 1 Person da: {people[0].Localpart}.", $"1 person was there: {people[0].Localpart}.").In(language),
            var count => new Wording($"waren {count} Leute da: {Names(people)}.", $"{count} people were there: {Names(people)}.").In(language),
        }).NewLine()
        .Text(new Wording("Stimmt es nicht? Wer es leitet, schreibt im Raum ", "Not right? Who leads it types in the room ").In(language))
        .Code(new Wording($"!treffen anwesend {date.Name} dazu @wer", $"!meetup attended {date.Name} add @who").In(language))
        .Text(new Wording(" oder ", " or ").In(language)).Code(new Wording("ohne @wer", "without @who").In(language)).Text(".");

    /// <summary>More than fit into a message there hardly are: a name takes up to 255 bytes, twice.</summary>
    private static string Names(IReadOnlyList<UserId> people) =>
        string.Join(", ", people.Take(MostNames).Select(person => person.Localpart)) + (people.Count > MostNames ? ", …" : string.Empty);
}
