using Community.Summaries.Extractive;
using Community.Summaries.Extractive.Sentences;
using Community.Summaries.Models.Asking;
using Community.Summaries.Models.Checking;
using Community.Summaries.Models.Hiding;
using Community.Summaries.Talks;

namespace Community.Summaries.Models;

/// <summary>
/// Has a language model write the summary and shows of it what the talk bears out. Who people are, and where links lead, never leaves the process. Where
/// the model does not answer, is not reliable or has done enough for the day, the summary is the extractive one and says why.
/// </summary>
/// <param name="model">The model's name, for people to know.</param>
/// <param name="charactersPerRequest">Longer talks are asked about in parts, and then their summaries.</param>
internal sealed class ModelSummarizer(string model, int charactersPerRequest, ModelConnection connection, ModelBudget budget, ExtractiveSummarizer extractive) : ISummarizer
{
    /// <summary>A message is shown to the model up to here.</summary>
    private const int LongestLine = 1_500;

    public async Task<Summary> SummarizeAsync(Talk talk, CancellationToken cancellation)
    {
        var own = extractive.Summarize(talk, cancellation);
        if (own.Topics.Count == 0)
            return own;

        var standIns = new StandIns(talk);
        var isEnglish = Language.IsEnglish(talk.Messages.Select(message => message.Text));
        var parts = Parts(Lines(talk, standIns)).ToList();
        // All of it or nothing: half a talk would make a summary that misleads. The summaries of the parts are asked about once more.
        var size = parts.Sum(part => part.Sum(line => line.Text.Length + line.Speaker.Length)) + (parts.Count > 1 ? charactersPerRequest : 0);
        if (!budget.TrySpend(talk.Room, size))
            return own with { Made = new SummaryMaking(null, ModelTrouble.BudgetSpent) };

        var (checkedSummary, trouble) = await WriteAsync(parts, isEnglish, cancellation);
        return checkedSummary is null
            ? own with { Made = new SummaryMaking(null, trouble) }
            : checkedSummary.Reveal(standIns) with { Dates = own.Dates, Made = new SummaryMaking(model, null) };
    }

    private async Task<(CheckedSummary? Summary, ModelTrouble? Trouble)> WriteAsync(List<List<Line>> parts, bool isEnglish, CancellationToken cancellation)
    {
        var written = new List<CheckedSummary>();
        foreach (var part in parts)
        {
            var (summary, trouble) = await AskAsync(part, isEnglish, cancellation);
            if (summary is null)
                return (null, trouble);
            written.Add(summary);
        }

        if (written.Count == 1)
            return (written[0], null);

        // Each sentence has been checked against its messages; the shorter telling is checked against the sentences.
        var sentences = written.SelectMany(summary => summary.Sentences).ToList();
        if (sentences.Sum(line => line.Text.Length) <= charactersPerRequest && (await AskAsync(sentences, isEnglish, cancellation)).Summary is { } reduced)
            return (reduced, null);
        return (CheckedSummary.Joined(written), null);
    }

    private async Task<(CheckedSummary? Summary, ModelTrouble? Trouble)> AskAsync(List<Line> lines, bool isEnglish, CancellationToken cancellation)
    {
        var text = string.Join('\n', lines.Select((line, at) => line.Numbered(at + 1)));
        var answer = await connection.AskAsync(isEnglish ? Instructions.English : Instructions.German, text, Instructions.Schema, cancellation);
        if (answer is null || AnswerReader.Read(answer) is not { } read)
            return (null, ModelTrouble.NoAnswer);

        var summary = CheckedSummary.Of(read, lines, new CitationCheck(lines, isEnglish));
        return summary.HasFooting ? (summary, null) : (null, ModelTrouble.NotReliable);
    }

    private static IEnumerable<Line> Lines(Talk talk, StandIns standIns)
    {
        foreach (var message in talk.Messages)
        {
            // Brackets could play another numbered line.
            var text = standIns.Hide(string.Join(' ', CleanText.Lines(message.Text))).Replace('[', '(').Replace(']', ')');
            if (text.Length > 0)
                yield return new Line(standIns.Of(message.Sender), text.Length > LongestLine ? text[..LongestLine] + "…" : text, [message.Id]);
        }
    }

    private IEnumerable<List<Line>> Parts(IEnumerable<Line> lines)
    {
        var part = new List<Line>();
        var size = 0;
        foreach (var line in lines)
        {
            if (size + line.Text.Length > charactersPerRequest && part.Count > 0)
            {
                yield return part;
                (part, size) = ([], 0);
            }

            part.Add(line);
            size += line.Text.Length;
        }

        if (part.Count > 0)
            yield return part;
    }
}
