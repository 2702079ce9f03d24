using System.Globalization;
using System.Text.RegularExpressions;
using Community.Summaries.Models.Asking;
using Community.Summaries.Models.Checking;
using Community.Summaries.Models.Hiding;

namespace Community.Benchmarks.Summaries;

/// <summary>How many true sentences the citation check keeps, and how many of each kind of lie.</summary>
internal static partial class CitationFigures
{
    private const int MostCited = 4;

    public static void Run(TextWriter output, IReadOnlyList<ToldTalk> talks)
    {
        var random = new Random(7);
        var figures = new Dictionary<string, (int Kept, int All)>();
        for (var at = 0; at < talks.Count; at++)
        {
            var standIns = new StandIns(talks[at].Talk);
            var lines = talks[at].Talk.Messages.Select(message => new Line(standIns.Of(message.Sender), standIns.Hide(message.Text), [message.Id])).ToList();
            var check = new CitationCheck(lines, isEnglish: false);
            var other = talks[(at + 7) % talks.Count].References.SelectMany(Sentences).Select(standIns.Hide).ToList();
            foreach (var sentence in talks[at].References.SelectMany(Sentences).Select(standIns.Hide))
            {
                var cited = Best(sentence, lines);
                Count("true: what people wrote as summary", sentence, cited);
                if (check.Bears(new AnswerSentence(sentence, cited)) is null)
                    continue;
                // The lies are made of what would have been kept.
                Count("lie: another message", sentence, [1 + ((cited[0] + (lines.Count / 2)) % lines.Count)]);
                Count("lie: no such message", sentence, [.. cited, lines.Count + 1 + random.Next(50)]);
                if (Number().IsMatch(sentence))
                    Count("lie: another number", Number().Replace(sentence, match => (int.Parse(match.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture)), cited);
                if (StandIns.In(sentence).FirstOrDefault() is { } person && lines.Select(line => line.Speaker).FirstOrDefault(speaker => speaker != person && !cited.Any(number => $"{lines[number - 1].Speaker} {lines[number - 1].Text}".Contains(speaker, StringComparison.Ordinal))) is { } wrong)
                    Count("lie: another person", sentence.Replace(person, wrong, StringComparison.Ordinal), cited);
                if (!Denial().IsMatch(sentence))
                    Count("lie: the contrary", sentence.TrimEnd('.') + " nicht.", cited);
                Count("lie: with a link", sentence + " https://evil.example/x", cited);
            }

            foreach (var invented in other)
                Count("lie: of another talk", invented, Best(invented, lines));

            void Count(string kind, string text, IReadOnlyList<int> restsOn)
            {
                var (kept, all) = figures.GetValueOrDefault(kind);
                figures[kind] = (kept + (check.Bears(new AnswerSentence(text, restsOn)) is null ? 0 : 1), all + 1);
            }
        }

        foreach (var (kind, (kept, all)) in figures.OrderByDescending(pair => pair.Key, StringComparer.Ordinal))
            output.WriteLine($"  {kind,-36} {kept,4} of {all,4} kept  {100.0 * kept / all,5:0.0} %");
    }

    /// <summary>The messages that share most words with a sentence, as a model that tries its best would cite.</summary>
    private static List<int> Best(string sentence, List<Line> lines)
    {
        var words = Words(sentence);
        var cited = new List<int>();
        while (cited.Count < MostCited)
        {
            var best = Enumerable.Range(1, lines.Count).Except(cited).MaxBy(number => Words($"{lines[number - 1].Speaker} {lines[number - 1].Text}").Intersect(words).Count());
            var found = Words($"{lines[best - 1].Speaker} {lines[best - 1].Text}");
            if (cited.Count > 0 && !found.Overlaps(words))
                break;
            words.ExceptWith(found);
            cited.Add(best);
        }

        return cited;
    }

    private static HashSet<string> Words(string text) => [.. Word().Matches(text).Select(word => word.Value.Length > 6 ? word.Value[..6] : word.Value)];

    private static IEnumerable<string> Sentences(string reference) => SentenceEnd().Split(reference).Where(sentence => sentence.Length > 0);

    [GeneratedRegex(@"(?<=[a-zäöüß]{3}[.?]) ", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])\d{1,5}(?![\p{L}\p{Nd}])", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"[\p{L}\p{Nd}]{3,}", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(nicht|kein|keine|keinen|nie|niemand|ohne|noch)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Denial();
}
