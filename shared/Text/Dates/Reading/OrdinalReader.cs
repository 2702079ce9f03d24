using System.Collections.Frozen;

namespace Community.Text.Dates.Reading;

/// <summary>Reads "3.", "15ten", "2nd", "dritten", "second"; "letzten" and "last" are -1, "vorletzten" is -2.</summary>
internal static class OrdinalReader
{
    private static readonly string[] s_german =
    [
        "erst", "zweit", "dritt", "viert", "fuenft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwoelft", "dreizehnt", "vierzehnt",
        "fuenfzehnt", "sechzehnt", "siebzehnt", "achtzehnt", "neunzehnt", "zwanzigst", "einundzwanzigst", "zweiundzwanzigst",
        "dreiundzwanzigst", "vierundzwanzigst", "fuenfundzwanzigst", "sechsundzwanzigst", "siebenundzwanzigst", "achtundzwanzigst",
        "neunundzwanzigst", "dreissigst", "einunddreissigst",
    ];

    private static readonly string[] s_english =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly FrozenDictionary<string, int> s_words = Words();

    private static readonly FrozenSet<string> s_endings = DateWords.Set("st nd rd th te ten ter tes tem");

    /// <summary>In digits or in words, 1 to 99, or from the end.</summary>
    public static int? Read(PhraseCursor words) => Spelled(words) ?? InDigits(words);

    /// <summary>In words only.</summary>
    public static int? Spelled(PhraseCursor words)
    {
        if (words.Current.Kind != TokenKind.Word || !s_words.TryGetValue(words.Current.Key, out var number))
            return null;

        words.Position++;
        if (number == 2 && words.TakeWords("to", "last"))
            return -2;
        return number;
    }

    /// <summary>The sign that makes an ordinal of the number before it.</summary>
    public static bool TakeSign(PhraseCursor words) =>
        words.TakeSymbol('.') || (!words.Current.SpaceBefore && words.TakeWord(s_endings));

    private static int? InDigits(PhraseCursor words)
    {
        var number = words.Current;
        if (number.Digits is not (1 or 2) || number.Value == 0)
            return null;

        words.Position++;
        if (TakeSign(words) && !(words.Current.Kind == TokenKind.Number && !words.Current.SpaceBefore))
            return number.Value;

        words.Position--;
        return null;
    }

    private static FrozenDictionary<string, int> Words()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ending in (ReadOnlySpan<string>)["e", "en", "er", "es", "em"])
        {
            for (var i = 0; i < s_german.Length; i++)
                words.Add(s_german[i] + ending, i + 1);
            words.Add("siebent" + ending, 7);
            words.Add("letzt" + ending, -1);
            words.Add("vorletzt" + ending, -2);
        }

        for (var i = 0; i < s_english.Length; i++)
            words.Add(s_english[i], i + 1);
        words.Add("last", -1);
        words.Add("penultimate", -2);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
