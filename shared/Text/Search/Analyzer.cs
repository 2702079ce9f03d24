using Community.Text.Search.Stemming;

namespace Community.Text.Search;

/// <summary>
/// Turns German text, with an English word here and there, into the terms it is found by. An entry and a query must go through the same
/// analyzer. <c>Prüfung</c>, <c>Pruefung</c>, <c>PRUFUNG</c> and <c>Prüfungen</c> meet in one term, <c>Dispatcher:innen</c> and
/// <c>Dispatcher</c> as well; stop words of both languages and single letters are left out. Never throws, whatever the text holds.
/// </summary>
public sealed class Analyzer
{
    /// <summary>Long enough that all of a word behind it lies in the regions where a stemmer may cut.</summary>
    private const string Determiner = "abab";

    private readonly Func<string, string> _stem;

    public Analyzer()
        : this(GermanStemmer.Stem)
    {
    }

    internal Analyzer(Func<string, string> stem) => _stem = stem;

    /// <summary>The terms in the order of the text, repeated as often as they stand there.</summary>
    public IReadOnlyList<string> Terms(string text) => [.. TellingWords(text).Select(Term)];

    internal IReadOnlyList<QueryTerm> QueryTerms(string query)
    {
        var terms = TellingWords(query).Select(word => new QueryTerm(Term(word), AsTail(word)));
        return [.. terms.DistinctBy(term => term.Term, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> TellingWords(string text) => Words.In(PlainText.Of(text))
        .Select(UmlautSpelling.Restore)
        .Where(word => (word.Length > 1 || char.IsDigit(word[0])) && !StopWords.Contains(BaseVowels(word)));

    /// <summary>Numbers and names such as "win11" have no endings to cut.</summary>
    private string Term(string word) => word.All(char.IsLetter) ? _stem(word) : BaseVowels(word);

    /// <summary>A stemmer cuts a long word deeper than a short one: "rechnung" stays, "eingangsrechnung" becomes "eingangsrechn".</summary>
    private string AsTail(string word) => Term(Determiner + word)[Determiner.Length..];

    private static string BaseVowels(string word) =>
        word.Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u').Replace("ß", "ss", StringComparison.Ordinal);
}
