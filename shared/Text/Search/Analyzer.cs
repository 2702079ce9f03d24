using Community.Text.Search.Stemming;

namespace Community.Text.Search;

/// <summary>
/// Turns German text, with an English word here and there, into the terms it is found by. An entry and a query must go through the same
/// analyzer. <c>Prüfung</c>, <c>Pruefung</c>, <c>PRUFUNG</c> and <c>Prüfungen</c> meet in one term, <c>Dispatcher:innen</c> and
/// <c>Dispatcher</c> as well; stop words of both languages and single letters are left out. Never throws, whatever the text holds.
/// </summary>
public sealed class Analyzer
{
    private readonly Func<string, string> _stem;

    public Analyzer()
        : this(GermanStemmer.Stem)
    {
    }

    internal Analyzer(Func<string, string> stem) => _stem = stem;

    /// <summary>The same with English stems, for text that is English as a whole.</summary>
    public static Analyzer English { get; } = new(EnglishStemmer.Stem);

    /// <summary>The terms in the order of the text, repeated as often as they stand there.</summary>
    public IReadOnlyList<string> Terms(string text) => [.. TellingWords(text).Select(word => Term(word.Text))];

    internal static IEnumerable<TextWord> TellingWords(string text) => AllWords(text).Where(word => IsTelling(word.Text));

    internal static bool IsTelling(string word) => (word.Length > 1 || char.IsDigit(word[0])) && !StopWords.Contains(BaseVowels(word));

    internal static IEnumerable<TextWord> AllWords(string text)
    {
        var plain = PlainText.Of(text);
        foreach (var (found, start, end) in Words.In(plain.Text))
        {
            var word = UmlautSpelling.Restore(found);
            yield return new TextWord(word, plain.Origin(start), plain.Origin(end - 1) + 1);
        }
    }

    /// <summary>Numbers and names such as "win11" have no endings to cut.</summary>
    internal string Term(string word) => word.All(char.IsLetter) ? _stem(word) : BaseVowels(word);

    internal static string BaseVowels(string word) =>
        word.Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u').Replace("ß", "ss", StringComparison.Ordinal);
}
