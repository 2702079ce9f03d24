using Community.Summaries.Models.Asking;
using Community.Summaries.Models.Hiding;
using Community.Summaries.Talks;

namespace Community.Summaries.Models.Checking;

/// <summary>What is left of a model's answer when all that is not borne out is gone; with stand-ins still.</summary>
internal sealed class CheckedSummary
{
    private const int MostTopics = 8, MostPerTopic = 3, MostFindings = 12;

    /// <summary>A reader follows one or two links of a sentence.</summary>
    private const int MostPermalinks = 4;

    /// <summary>Sentences in topics below which nothing was summed up.</summary>
    private const int LeastKept = 2;

    private readonly List<(string Title, List<Line> Sentences)> _topics = [];
    private readonly List<Line> _decisions = [];
    private readonly List<Line> _questions = [];

    /// <summary>Whether enough is left to trust the rest: of what was written, more than half was borne out.</summary>
    public bool HasFooting { get; private set; }

    public IEnumerable<Line> Sentences => _topics.SelectMany(topic => topic.Sentences).Concat(_decisions).Concat(_questions);

    public static CheckedSummary Of(Answer answer, IReadOnlyList<Line> lines, CitationCheck check)
    {
        var summary = new CheckedSummary();
        var topics = answer.Topics.Select(topic => (topic.Title, Kept: BorneOut(topic.Sentences, check))).ToList();
        foreach (var (title, kept) in topics.Take(MostTopics).Where(topic => topic.Kept.Count > 0))
            summary._topics.Add((
                check.BearsTitle(title, [.. kept.SelectMany(sentence => sentence.Cited)]) ? title.Trim() : "…", [.. kept.Take(MostPerTopic).Select(Told)]));

        summary._decisions.AddRange(BorneOut(answer.Decisions, check).Take(MostFindings).Select(Told));
        summary._questions.AddRange(BorneOut(answer.OpenQuestions, check).Take(MostFindings).Select(Told));

        var written = answer.Topics.Sum(topic => topic.Sentences.Count);
        var borneOut = topics.Sum(topic => topic.Kept.Count);
        // A talk of few lines has few sentences.
        summary.HasFooting = borneOut >= Math.Min(LeastKept, lines.Count) && borneOut * 2 > written;
        return summary;
    }

    public static CheckedSummary Joined(IEnumerable<CheckedSummary> parts)
    {
        var joined = new CheckedSummary { HasFooting = true };
        var all = parts.ToList();
        foreach (var part in all)
        {
            joined._topics.AddRange(part._topics.Take(Math.Max(1, MostTopics / all.Count)));
            joined._decisions.AddRange(part._decisions);
            joined._questions.AddRange(part._questions);
        }

        return joined;
    }

    public Summary Reveal(StandIns standIns) => new(
        [.. _topics.Select(topic => new Topic(standIns.Reveal(topic.Title), Shown(topic.Sentences, standIns)))],
        Shown(_decisions, standIns), [], Shown(_questions, standIns));

    private static List<SummarySentence> Shown(List<Line> lines, StandIns standIns) =>
        [.. lines.Select(line => new SummarySentence(standIns.Reveal(line.Text), line.RestsOn))];

    private static List<(string Text, IReadOnlyList<Line> Cited)> BorneOut(IEnumerable<AnswerSentence> sentences, CitationCheck check)
    {
        var kept = new List<(string, IReadOnlyList<Line>)>();
        foreach (var sentence in sentences)
            if (check.Bears(sentence) is { } cited)
                kept.Add((sentence.Text, cited));
        return kept;
    }

    private static Line Told((string Text, IReadOnlyList<Line> Cited) sentence) =>
        new("", sentence.Text.Trim(), [.. sentence.Cited.SelectMany(line => line.RestsOn).Distinct().Take(MostPermalinks)]);
}
