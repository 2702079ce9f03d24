using System.Text;

namespace Community.Commands;

/// <summary>A word people type, with its other spellings. Case, and ae/oe/ue/ss for umlauts and ß, make no difference.</summary>
/// <param name="German">As help shows it in German.</param>
/// <param name="English">As help shows it in English.</param>
/// <param name="Aliases">Further words that mean the same, in either language.</param>
public sealed record CommandWord(string German, string English, params string[] Aliases)
{
    public Wording Shown => new(German, English);

    public bool Matches(string typed)
    {
        var folded = Fold(typed);
        return Is(German) || Is(English) || Aliases.Any(Is);

        bool Is(string word) => string.Equals(Fold(word), folded, StringComparison.Ordinal);
    }

    /// <summary>The language somebody chose by typing this; null where both languages have the same word.</summary>
    public Language? LanguageOf(string typed)
    {
        var (german, english, folded) = (Fold(German), Fold(English), Fold(typed));
        if (string.Equals(german, english, StringComparison.Ordinal))
            return null;
        return string.Equals(folded, english, StringComparison.Ordinal) ? Language.English
            : string.Equals(folded, german, StringComparison.Ordinal) ? Language.German
            : null;
    }

    private static string Fold(string word) => new StringBuilder(word.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        .Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue").Replace("ß", "ss").ToString();
}
