using System.Collections.Frozen;
using Community.Summaries.Extractive.Sentences;
using Community.Text.Search;

namespace Community.Summaries.Extractive.Topics;

/// <summary>Names a topic by the words that set it apart, as people wrote them.</summary>
internal static class TopicTitle
{
    private const int MostWords = 3, LongestWord = 32;

    /// <summary>When something is does not say what it is.</summary>
    private static readonly FrozenSet<string> s_days = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        ("montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april juni juli august september oktober november dezember woche wochen monat jahr heute morgen "
        + "monday tuesday wednesday thursday friday saturday sunday january february march june july october december week month year today tomorrow").Split(' '));

    /// <summary>A word that stands in few other sentences tells more, but one that somebody used once is no topic.</summary>
    public static string Of(TopicDraft draft, Transcript talk, Analyzer analyzer)
    {
        var forms = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var word in draft.Messages.SelectMany(talk.Of).Where(saying => !saying.IsCourtesy).Take(400).SelectMany(Candidates))
            if (analyzer.Terms(word) is [.., var term])
                (forms.TryGetValue(term, out var known) ? known : forms[term] = []).Add(word);

        var best = forms.Select(form => (Form: form.Value, Score: Score(form.Value)))
            .OrderByDescending(form => form.Score).ThenBy(form => form.Form[0], StringComparer.Ordinal).Take(MostWords)
            .Select(form => form.Form.GroupBy(word => word, StringComparer.Ordinal).OrderByDescending(same => same.Count())
                .ThenBy(same => same.Key, StringComparer.Ordinal).First().Key);
        var title = string.Join(", ", best);
        return title.Length > 0 ? char.ToUpperInvariant(title[0]) + title[1..] : "…";
    }

    /// <summary>Nouns are what topics are made of; German writes them with a capital. The first word of a sentence has one anyway.</summary>
    private static IEnumerable<string> Candidates(Saying saying) => saying.Text.Split(' ')
        .Select((word, place) => (Word: word.Trim('.', ',', '!', '?', ':', ';', '(', ')', '"', '„', '“', '”', '»', '«', '*', '_', '…', '\''), place))
        .Where(word => word.Word.Length is > 3 and <= LongestWord && !s_days.Contains(word.Word) && word.Word.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or ':'))
        .SelectMany(word => word.place > 0 && char.IsUpper(word.Word[0]) ? [word.Word, word.Word] : new[] { word.Word });

    private static double Score(List<string> forms)
    {
        var nouns = forms.Count(word => char.IsUpper(word[0]));
        return (nouns * 2) + (0.5 * (forms.Count - nouns)) + (forms[0].Length * 0.05);
    }
}
