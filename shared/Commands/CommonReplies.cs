using Community.Matrix.Events;
using Community.Matrix.Html;

namespace Community.Commands;

/// <summary>What every bot says alike.</summary>
internal static class CommonReplies
{
    private const int LongestEcho = 40;

    public static Wording PingPurpose { get; } = new("zeigt, ob ich da bin", "shows whether I am here");

    public static Wording PingArguments { get; } = new("WORTE", "WORDS");

    public static Wording HelpPurpose { get; } = new("zeigt diese Übersicht", "shows this overview");

    public static RichText WithUsage(string reason, string usage, Language language) => new RichText()
        .Text(reason).NewLine().Text(new Wording("So geht es: ", "It goes like this: ").In(language)).Code(usage);

    public static RichText UnknownWord(string typed, string help, Language language)
    {
        var word = Excerpt.Of(typed, LongestEcho);
        return new RichText()
            .Text(new Wording($"„{word}“ kenne ich nicht. Was ich kann, zeigt dir ", $"I don't know “{word}”. To see what I can do, type ").In(language))
            .Code(help)
            .Text(".");
    }

    public static OutgoingMessage Apology(string reference, Language language) => OutgoingMessage.Notice(new RichText().Text(new Wording(
        "Das hat leider nicht geklappt, der Fehler liegt bei mir. Versuch es bitte später noch einmal. Bleibt es dabei, sag der " +
        $"Moderation Bescheid und nenn ihr das Kennzeichen {reference}.",
        "Sorry, that didn't work, and the fault is mine. Please try again later. If it keeps failing, tell the moderators and give " +
        $"them the reference {reference}.").In(language)));

    public static RichText Help(CommandSet set, Language language)
    {
        var text = new RichText().Bold(set.Title.In(language)).Text(": ").Text(set.Purpose.In(language));
        foreach (var command in set.Commands)
            text.NewLine().Text("• ").Code(set.UsageOf(command, language)).Text(" – ").Text(command.Purpose.In(language));
        foreach (var hint in set.Hints)
            text.NewLine().Text(hint.In(language));
        return text;
    }
}
