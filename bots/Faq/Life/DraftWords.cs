using System.Globalization;
using System.Text.RegularExpressions;
using Community.Commands;

namespace Community.Faq.Life;

/// <summary>
/// New words for a draft, as a reply says them: <c>Frage: …</c>, <c>Antwort: …</c>, and of several answers <c>Antwort 2: …</c>. Each begins a line, and
/// the first begins the message: anything else is talk.
/// </summary>
/// <param name="Language">Of the words that name the parts.</param>
/// <param name="Question">The question; null: it stays.</param>
/// <param name="Answers">By their numbers from 1; 0 is the one that is replied to, or the only one.</param>
internal sealed partial record DraftWords(Language Language, string? Question, IReadOnlyDictionary<int, string> Answers)
{
    private static readonly CommandWord QuestionWord = new("frage", "question"), AnswerWord = new("antwort", "answer");

    /// <summary>Null: it is talk.</summary>
    public static DraftWords? Read(string said)
    {
        var text = said.Trim();
        var labels = Label().Matches(text);
        if (labels.Count == 0 || labels[0].Index > 0)
            return null;
        string? question = null;
        var answers = new Dictionary<int, string>();
        for (var i = 0; i < labels.Count; i++)
        {
            var end = i + 1 < labels.Count ? labels[i + 1].Index : text.Length;
            var words = text[(labels[i].Index + labels[i].Length)..end].Trim();
            if (QuestionWord.Matches(labels[i].Groups["word"].Value))
                question = words;
            else
                answers[int.TryParse(labels[i].Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0] = words;
        }
        var first = labels[0].Groups["word"].Value;
        return new DraftWords((QuestionWord.LanguageOf(first) ?? AnswerWord.LanguageOf(first))!.Value, question, answers);
    }

    /// <summary>The same as <c>!faq ändern</c> takes it: the question and each answer, in their order, empty where they stay.</summary>
    /// <param name="answers">The entry's, in their order.</param>
    /// <param name="repliedTo">The one that was replied to; null: none of them.</param>
    /// <returns>Null: it is not clear which answer is meant.</returns>
    public IReadOnlyList<string>? For(IReadOnlyList<FaqAnswer> answers, FaqAnswer? repliedTo)
    {
        var parts = new string[answers.Count + 1];
        Array.Fill(parts, string.Empty);
        parts[0] = Question ?? string.Empty;
        foreach (var (number, words) in Answers)
        {
            var index = number > 0 ? number : answers.Count == 1 ? 1 : repliedTo is null ? 0 : answers.ToList().IndexOf(repliedTo) + 1;
            if (index < 1 || index > answers.Count)
                return null;
            parts[index] = words;
        }
        return parts;
    }

    [GeneratedRegex(@"^[ \t]*((?<word>frage|question)|(?<word>antwort|answer)([ \t]+(?<number>[0-9]{1,3}))?)[ \t]*:",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();
}
