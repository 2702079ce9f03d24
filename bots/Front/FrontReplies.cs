using Community.Commands;
using Community.Matrix.Html;

namespace Community.Front;

/// <summary>What the front bot says.</summary>
internal static class FrontReplies
{
    private const int LongestEcho = 40;

    /// <summary>The word for help on everything.</summary>
    public static CommandWord Help { get; } = new("hilfe", "help");

    public static RichText Overview(IReadOnlyList<CommandSet> sets, Language language)
    {
        var text = new RichText().Bold(new Wording("Das können wir hier für dich tun:", "This is what we can do for you here:").In(language));
        foreach (var set in sets)
            text.NewLine().Text("• ").Code($"!{set.Word.Shown.In(language)}").Text(" – ").Text(set.Purpose.In(language));
        return text.NewLine()
            .Text(new Wording("Mehr zu einem davon zeigt dir zum Beispiel ", "For more on one of them, type for example ").In(language))
            .Code($"{HelpWord(language)} {(sets.Count > 0 ? sets[0].Word.Shown.In(language) : string.Empty)}".TrimEnd())
            .Text(".");
    }

    public static RichText UnknownWord(string typed, Language language)
    {
        var word = Excerpt.Of(typed, LongestEcho);
        return new RichText()
            .Text(new Wording($"„!{word}“ kenne ich nicht. Was wir hier können, zeigt dir ", $"I don't know “!{word}”. To see what we can do here, type ").In(language))
            .Code(HelpWord(language))
            .Text(".");
    }

    private static string HelpWord(Language language) => $"!{Help.Shown.In(language)}";
}
