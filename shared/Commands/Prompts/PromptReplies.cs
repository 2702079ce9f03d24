using Community.Matrix.Html;

namespace Community.Commands.Prompts;

/// <summary>What is said around questions.</summary>
internal static class PromptReplies
{
    public const string UndoEmoji = "↩️";

    /// <summary>Gives up a question.</summary>
    public static CommandWord Cancel { get; } = new("abbrechen", "cancel", "abbruch", "stopp", "stop");

    /// <summary>Chooses the first, the default.</summary>
    public static CommandWord Default { get; } = new("ok", "ok", "okay", "passt");

    public static Wording NothingToUndo { get; } = new(
        "Hier gibt es gerade nichts von dir, das ich rückgängig machen könnte.", "There is nothing of yours here that I could undo right now.");

    public static Wording Cancelled { get; } = new("Gut, dann lasse ich es.", "All right, I'll leave it.");

    public static RichText NoAnswer(IEnumerable<string> choices, Language language) => new RichText().Text(new Wording(
        $"Das verstehe ich hier nicht. Möglich ist zum Beispiel: {string.Join(", ", choices.Append(Cancel.German))}.",
        $"I don't understand that here. Possible, for example: {string.Join(", ", choices.Append(Cancel.English))}.").In(language));

    public static RichText WithUndo(RichText done, Language language) => done.NewLine()
        .Text(new Wording("War das ein Versehen? Tipp auf ↩️ oder schreib in den nächsten 10 Minuten ", "Was that a mistake? Tap ↩️ or within the next 10 minutes type ").In(language))
        .Code($"!{UndoWord.Shown.In(language)}").Text(".");

    /// <summary>Undoes what one did last.</summary>
    public static CommandWord UndoWord { get; } = new("rückgängig", "undo", "zurücknehmen");
}
