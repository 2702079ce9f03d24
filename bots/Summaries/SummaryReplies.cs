using Community.Commands;
using Community.Matrix.Html;
using Community.Summaries.Reading;
using Community.Summaries.Talks;
using NodaTime;

namespace Community.Summaries;

/// <summary>What the Summaries bot says.</summary>
internal static class SummaryReplies
{
    public static CommandWord Word { get; } = new("kompakt", "recap", "summary", "zusammenfassung", "digest");

    public static Wording Title { get; } = new("Kompakt", "Recap");

    public static Wording Purpose { get; } = new(
        "Ich fasse zusammen, was du verpasst hast, wenn ihr das in diesem Raum möchtet.", "I sum up what you missed, if you want that in this room.");

    public static Wording Keeps { get; } = new(
        "Wer in keiner Zusammenfassung vorkommen möchte, ohne Namen.", "Who wants to be in no summary, without names.");

    public static Wording Examples { get; } = new(
        "Zum Beispiel: !kompakt · !kompakt 24h · !kompakt seit Montag · !kompakt seit ich zuletzt schrieb · !kompakt 200 · !kompakt dieser Thread. Mit „privat“ dahinter schreibe ich nur dir.",
        "For example: !recap · !recap 24h · !recap since Monday · !recap since I last wrote · !recap 200 · !recap this thread. With “private” behind it I write to you alone.");

    public static Wording Decisions { get; } = new("Abgemacht", "Agreed");

    public static Wording Dates { get; } = new("Termine", "Dates");

    public static Wording OpenQuestions { get; } = new("Noch ohne Antwort", "Still unanswered");

    public static Wording Failed { get; } = new(
        "Das hat leider nicht geklappt, der Fehler liegt bei mir. Versuch es bitte später noch einmal.",
        "Sorry, that didn't work, and the fault is mine. Please try again later.");

    public static Wording Nothing { get; } = new(
        "In dieser Zeit wurde nichts geschrieben, was ich zusammenfassen könnte.", "Nothing was written in that time that I could sum up.");

    public static Wording NothingForAll { get; } = new(
        "In dieser Zeit wurde nichts geschrieben, was alle hier sehen dürfen. Was du selbst sehen darfst, bekommst du mit „privat“ am Ende.",
        "Nothing was written in that time that everybody here may see. To get what you may see yourself, put “private” at the end.");

    public static Wording StillAtIt { get; } = new(
        "Ich bin noch an deiner letzten Zusammenfassung, gleich ist sie da.", "I am still at your last summary, it will be here soon.");

    public static Wording ManyHere { get; } = new(
        "Hier gab es gerade schon einige Zusammenfassungen, deshalb schreibe ich dir direkt.", "There were quite a few summaries here just now, so I write to you directly.");

    public static Wording NoSuchRoom { get; } = new(
        "Diesen Raum kenne ich nicht, oder wir beide sind nicht darin.", "I don't know that room, or the two of us are not in it.");

    public static Wording WhichRoom { get; } = new(
        "Welchen Raum meinst du? Nenne ihn gleich dahinter, zum Beispiel !kompakt #technik:example.org 24h.",
        "Which room do you mean? Name it right behind, such as !recap #technik:example.org 24h.");

    public static Wording OnlyAlone { get; } = new(
        "Über andere Räume schreibe ich nur dir. Frag mich das im Direktchat.", "About other rooms I write to you alone. Ask me that in a direct chat.");

    public static Wording NoThread { get; } = new(
        "Schreib das bitte in dem Thread, den du meinst.", "Please write that in the thread you mean.");

    public static Wording TooMany(int most) => new(
        $"So viele Nachrichten auf einmal lese ich nicht. Möglich sind 1 bis {most}.", $"I don't read that many messages at once. Possible are 1 to {most}.");

    public static RichText IsOff(Language language) => new RichText()
        .Text(new Wording("In diesem Raum fasse ich nichts zusammen. Die Moderation kann das mit ", "In this room I don't sum up anything. Moderators can change that with ").In(language))
        .Code(new Wording("!kompakt an", "!recap on").In(language))
        .Text(new Wording(" ändern.", ".").In(language));

    public static Wording Extent(int messages, int people, string first, string last) => messages == 1
        ? new Wording($"1 Nachricht, {first}", $"1 message, {first}")
        : new Wording(
            $"{messages} Nachrichten von {(people == 1 ? "einer Person" : $"{people} Leuten")}, {first} bis {last}",
            $"{messages} messages by {(people == 1 ? "one person" : $"{people} people")}, {first} to {last}");

    /// <summary>How it came about and what is missing, in sentences.</summary>
    public static Wording HowMade(SummaryMaking made, TalkRead read) => Joined(
        made.Model is { } model
            ? new Wording(
                $"Geschrieben vom Sprachmodell {Excerpt.Of(model, 60)}. Es kann sich irren; die Links führen zu dem, was gesagt wurde.",
                $"Written by the language model {Excerpt.Of(model, 60)}. It may be wrong; the links lead to what was said.")
            : new Wording("Die Sätze stammen von euch, ausgewählt ohne Sprachmodell.", "The sentences are yours, chosen without a language model."),
        made.Trouble switch
        {
            ModelTrouble.NoAnswer => new Wording("Das Sprachmodell war gerade nicht erreichbar.", "The language model could not be reached just now."),
            ModelTrouble.NotReliable => new Wording("Was das Sprachmodell schrieb, war nicht belegt.", "What the language model wrote was not borne out."),
            ModelTrouble.BudgetSpent => new Wording("Für das Sprachmodell ist hier heute Schluss.", "The language model has done enough here for today."),
            _ => null,
        },
        read.IsCut ? new Wording("Es gibt noch Älteres, das ich nicht gelesen habe.", "There is older talk that I have not read.") : null,
        read.IsHidden ? new Wording("Was nicht alle sehen dürfen, die das hier lesen, fehlt.", "What not everybody who reads this may see is missing.") : null);

    public static Wording ShortDay(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Monday => new Wording("Mo", "Mon"),
        IsoDayOfWeek.Tuesday => new Wording("Di", "Tue"),
        IsoDayOfWeek.Wednesday => new Wording("Mi", "Wed"),
        IsoDayOfWeek.Thursday => new Wording("Do", "Thu"),
        IsoDayOfWeek.Friday => new Wording("Fr", "Fri"),
        IsoDayOfWeek.Saturday => new Wording("Sa", "Sat"),
        _ => new Wording("So", "Sun"),
    };

    private static Wording Joined(params IEnumerable<Wording?> sentences)
    {
        var all = sentences.OfType<Wording>().ToList();
        return new Wording(string.Join(' ', all.Select(one => one.German)), string.Join(' ', all.Select(one => one.English)));
    }
}
