using System.Text;

namespace Community.Text.Search;

/// <summary>Reads "ae", "oe", "ue" as the umlauts they stand for where a keyboard has none.</summary>
internal static class UmlautSpelling
{
    private const string Vowels = "aeiouyäöü";

    /// <summary>
    /// Some words change that should not ("zuerst"), which does no harm: entries and queries go the same way. What must keep its shape
    /// is a pair at the end, also before a plural ending ("Statue", "Statuen"), and a "ue" behind a vowel or "q" ("Steuer", "Quelle").
    /// </summary>
    public static string Restore(string word)
    {
        var pair = NextPair(word, 0);
        if (pair < 0)
            return word;

        var restored = new StringBuilder(word.Length);
        var copied = 0;
        for (; pair >= 0; pair = NextPair(word, copied))
        {
            restored.Append(word, copied, pair - copied);
            restored.Append(word[pair] switch { 'a' => 'ä', 'o' => 'ö', _ => 'ü' });
            copied = pair + 2;
        }

        return restored.Append(word, copied, word.Length - copied).ToString();
    }

    private static int NextPair(string word, int from)
    {
        for (var at = from; at + 2 < word.Length; at++)
        {
            if (word[at + 1] != 'e' || word[at] is not ('a' or 'o' or 'u') || IsFinal(word, at))
                continue;
            if (word[at] != 'u' || at == 0 || (word[at - 1] != 'q' && !Vowels.Contains(word[at - 1])))
                return at;
        }

        return -1;
    }

    private static bool IsFinal(string word, int at) => at + 3 == word.Length && word[at + 2] is 'n' or 's';
}
