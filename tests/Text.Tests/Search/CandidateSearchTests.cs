using Community.Text.Search;
using Community.Text.Search.Ranking;

namespace Community.Text.Tests.Search;

public sealed class CandidateSearchTests
{
    private static readonly string[] s_words =
        [.. "rechnung archiv ticket museum theater orchester passwort manager einlass kasse objekt foto daten schutz wissen raum treffen plan".Split(' ')];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Stopping_early_gives_the_same_hits_as_looking_at_everything(int seed)
    {
        var random = new Random(seed);
        using var early = Index(stopsEarly: true);
        using var full = Index(stopsEarly: false);
        for (var step = 0; step < 300; step++)
        {
            var (id, scope, text) = (random.Next(200), $"!{random.Next(4)}:example.org", Text(random, 1 + random.Next(30)));
            foreach (var index in (SearchIndex[])[early, full])
                if (step % 7 == 6)
                    index.Remove(id);
                else
                    index.Put(id, scope, SearchField.Question(text), SearchField.Answer(Text(new Random(step), 10)));
        }

        for (var query = 0; query < 50; query++)
        {
            var (words, seen) = (Text(random, 1 + random.Next(6)), random.Next(1, 5));
            bool InScope(string scope) => scope[1] - '0' < seen;
            Assert.Equal(Rounded(full.Search(words, InScope, 10)), Rounded(early.Search(words, InScope, 10)));
        }
    }

    private static SearchIndex Index(bool stopsEarly) =>
        new(new Analyzer(), WordLists.None, new RankingWeights { Candidates = 12, Few = 0, StopsEarly = stopsEarly });

    /// <summary>The first words are common, as in a language; now and then two make a compound.</summary>
    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ =>
        random.Next(8) == 0 ? Word(random) + Word(random) : Word(random)));

    private static string Word(Random random) => s_words[(int)(s_words.Length * Math.Pow(random.NextDouble(), 2.5))];

    private static IEnumerable<(long, double)> Rounded(IEnumerable<SearchHit> hits) => hits.Select(hit => (hit.Id, Math.Round(hit.Score, 9)));
}
