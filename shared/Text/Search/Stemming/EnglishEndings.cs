using System.Collections.Frozen;

namespace Community.Text.Search.Stemming;

/// <summary>The tables of the English stemmer; longer endings stand before shorter ones.</summary>
internal static class EnglishEndings
{
    public static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenSet<string> KeptAfterPlural =
        FrozenSet.Create(StringComparer.Ordinal, "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed");

    private static readonly (string, string)[] s_derived =
    [
        ("ational", "ate"), ("fulness", "ful"), ("iveness", "ive"), ("ization", "ize"), ("ousness", "ous"),
        ("biliti", "ble"), ("lessli", "less"), ("tional", "tion"),
        ("alism", "al"), ("aliti", "al"), ("ation", "ate"), ("entli", "ent"), ("fulli", "ful"), ("iviti", "ive"), ("ousli", "ous"),
        ("abli", "able"), ("alli", "al"), ("anci", "ance"), ("ator", "ate"), ("enci", "ence"), ("izer", "ize"),
        ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string, string)[] s_derivedAgain =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"),
        ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] s_derivation =
    [
        "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize", "ous", "al", "er", "ic",
    ];

    /// <summary>Step 2 of the description.</summary>
    public static ReadOnlySpan<(string Ending, string Replacement)> Derived => s_derived;

    /// <summary>Step 3, but for "ative", which asks for another region.</summary>
    public static ReadOnlySpan<(string Ending, string Replacement)> DerivedAgain => s_derivedAgain;

    /// <summary>Step 4.</summary>
    public static ReadOnlySpan<string> Derivation => s_derivation;

    /// <summary>Beginnings after which R1 starts at once, so that "general" and "generate" stay apart.</summary>
    public static int? FixedR1(string word)
    {
        foreach (var start in (ReadOnlySpan<string>)["gener", "commun", "arsen"])
            if (word.StartsWith(start, StringComparison.Ordinal))
                return start.Length;

        return null;
    }

    public static bool LetterBeforeFits(string ending, ReadOnlySpan<char> before) => ending switch
    {
        "ogi" => before is [.., 'l'],
        "li" => before is [.., 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't'],
        _ => true,
    };
}
