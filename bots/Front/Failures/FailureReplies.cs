using Community.Commands;
using Community.Matrix.Html;
using Community.Store.Delivery;

namespace Community.Front.Failures;

/// <summary>What the front bot says about what went wrong.</summary>
internal static class FailureReplies
{
    public static CommandWord Word { get; } = new("erneut", "retry", "nochmal");

    public static Wording Title { get; } = new("Noch einmal", "Once more");

    public static Wording Purpose { get; } = new(
        "Ich versuche noch einmal, was hier nicht geklappt hat.", "I try once more what did not work here.");

    public static RichText NotThere(string reference, Language language) => new RichText()
        .Text(new Wording(
            $"Zu „{Excerpt.Of(reference, 20)}“ gibt es hier nichts mehr, was ich noch einmal versuchen könnte. Was da ist, zeigt dir ",
            $"There is nothing left here under “{Excerpt.Of(reference, 20)}” that I could try once more. To see what there is, type ").In(language))
        .Code($"!{Word.Shown.In(language)}").Text(".");

    /// <summary>What went wrong in a room, by reference and day; never with anybody's words.</summary>
    public static RichText List(IReadOnlyList<Failure> failures, int shown, Language language)
    {
        if (failures.Count == 0)
            return new RichText().Text(new Wording("Hier ist nichts liegen geblieben.", "Nothing was left undone here.").In(language));
        var text = new RichText().Text(new Wording("Das ist hier liegen geblieben:", "This was left undone here:").In(language));
        foreach (var failure in failures.Take(shown))
            text.NewLine().Text("• ").Code(failure.Reference).Text(" – ").Text(What(failure).In(language));
        if (failures.Count > shown)
            text.NewLine().Text(new Wording($"und {failures.Count - shown} ältere", $"and {failures.Count - shown} older ones").In(language));
        return text.NewLine()
            .Text(new Wording("Ist die Ursache behoben? Dann versuche ich es noch einmal mit ", "Is the cause mended? Then I try again with ").In(language))
            .Code($"!{Word.Shown.In(language)} {failures[0].Reference}").Text(".");
    }

    private static Wording What(Failure failure) => failure.IsMessage
        ? new Wording($"eine Nachricht, die der Server nicht angenommen hat ({failure.Reason})", $"a message that the server did not accept ({failure.Reason})")
        : new Wording("eine Nachricht von euch, mit der ich nicht zurechtkam", "a message of yours that I could not cope with");
}
