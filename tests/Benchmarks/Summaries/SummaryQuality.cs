using Community.Summaries.Extractive.Sentences;

namespace Community.Benchmarks.Summaries;

/// <summary>ROUGE of the extractive summaries beside the first three messages and plain LexRank, with intervals of the differences.</summary>
internal static class SummaryQuality
{
    private const int Resamples = 10_000;

    public static void Run(TextWriter output, string name, IReadOnlyList<ToldTalk> talks)
    {
        var english = Language.IsEnglish(talks.SelectMany(talk => talk.Talk.Messages).Select(message => message.Text));
        var rouge = english ? Rouge.English : Rouge.German;
        var ours = talks.Select(talk => Shortened.Ours(talk.Talk)).ToList();
        var lengths = ours.Select(text => text.Split(' ').Length).ToList();
        var systems = new (string Name, List<string> Texts)[]
        {
            ("extractive", ours),
            ("lead-3", [.. talks.Select(talk => Shortened.Lead(talk.Talk, 3))]),
            ("LexRank-3", [.. talks.Select(talk => Shortened.LexRank(talk.Talk, 3, english))]),
            ("lead, as long", [.. talks.Select((talk, at) => Shortened.Lead(talk.Talk, int.MaxValue, lengths[at]))]),
            ("LexRank, as long", [.. talks.Select((talk, at) => Shortened.LexRank(talk.Talk, int.MaxValue, english, lengths[at]))]),
        };
        var references = talks.Average(talk => talk.References.Average(rouge.Length));
        output.WriteLine($"{name}: {talks.Count} talks, {talks.Average(talk => talk.Talk.Messages.Count):0.0} messages, references of {references:0.0} words");
        output.WriteLine($"  {"",-18} {"ROUGE-1",8} {"-2",6} {"-L",6} {"words",6}   ours minus this, 95 %");
        var scores = systems.Select(system => system.Texts.Select((text, at) => rouge.Score(text, talks[at].References)).ToList()).ToList();
        for (var system = 0; system < systems.Length; system++)
        {
            var (one, two, longest) = (scores[system].Average(score => score.One), scores[system].Average(score => score.Two), scores[system].Average(score => score.Longest));
            var differences = system == 0 ? "" : string.Join("  ", new Func<RougeScore, double>[] { score => score.One, score => score.Two, score => score.Longest }
                .Select(part => Difference(scores[0], scores[system], part)));
            output.WriteLine($"  {systems[system].Name,-18} {one,8:.000} {two,6:.000} {longest,6:.000} {systems[system].Texts.Average(rouge.Length),6:0.0}   {differences}");
        }
    }

    /// <summary>Talks are drawn with replacement, both systems on the same ones; the same draws in every run.</summary>
    private static string Difference(List<RougeScore> ours, List<RougeScore> theirs, Func<RougeScore, double> part)
    {
        var differences = ours.Zip(theirs, (one, other) => part(one) - part(other)).ToArray();
        var random = new Random(20_261_122);
        var means = Enumerable.Range(0, Resamples)
            .Select(_ => Enumerable.Range(0, differences.Length).Average(_ => differences[random.Next(differences.Length)])).Order().ToArray();
        return $"{differences.Average():+.000;-.000} [{means[Resamples * 25 / 1000]:+.000;-.000}, {means[(Resamples * 975 / 1000) - 1]:+.000;-.000}]";
    }
}
