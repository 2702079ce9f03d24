using System.Collections.Frozen;

namespace Community.Commands.Addressing;

/// <summary>Tells the language of a sentence by the small words in it, which every sentence has.</summary>
internal static class TalkLanguage
{
    /// <summary>A question is short, and so is the look at it.</summary>
    private const int MostWords = 40;

    private static readonly char[] s_marks = ['?', '!', '.', ',', ':', ';', '"', '„', '“', '”', '\'', '(', ')'];

    // None that both languages have, such as "in", "was", "hat" and "die".
    private static readonly FrozenSet<string> s_german = Words(
        """
        ab aber alle als auch auf aus bei bin bist bitte da dann das dem den der des dich dir doch du ein eine einen einer es euch
        für geht gibt habe haben hallo hast heute ich ihr im ist ja kann kannst können kein keine man mein mich mir mit morgen nach
        nächste nächsten nicht noch oder ohne schon sich sie sind über um und uns von wann warum weil welche welcher wenn wer wie wieder wird wo
        zu zum zur
        """);

    private static readonly FrozenSet<string> s_english = Words(
        """
        a about and any anyone are at be been can could did do does for from get give has have hello hey how i is it me my next of on our please
        should some tell that the their there these they this to today tomorrow us we what when where which who why with without would you your
        """);

    /// <returns>Null if the words don't tell.</returns>
    public static Language? Of(IReadOnlyList<CommandLineWord> words)
    {
        var (german, english) = (0, 0);
        foreach (var word in words.Take(MostWords).SelectMany(one => one.Text.ToLowerInvariant().Split(' ')).Select(word => word.Trim(s_marks)))
        {
            german += s_german.Contains(word) ? 1 : 0;
            english += s_english.Contains(word) ? 1 : 0;
        }
        return german == english ? null : german > english ? Language.German : Language.English;
    }

    private static FrozenSet<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
