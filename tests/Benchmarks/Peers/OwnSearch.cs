using Community.Text.Search;
using Community.Text.Search.Ranking;

namespace Community.Benchmarks.Peers;

/// <summary>Ours.</summary>
internal sealed class OwnSearch(string name, WordLists lists, RankingWeights? weights = null) : IPeer
{
    public string Name => name;

    public static SearchIndex Index(SearchSet set, WordLists lists, RankingWeights? weights = null)
    {
        var index = new SearchIndex(new Analyzer(), lists, weights ?? RankingWeights.Default);
        for (var place = 0; place < set.Entries.Count; place++)
        {
            var answers = set.Entries[place].Answers.Select(answer => SearchField.Answer(answer));
            index.Put(place, "", [SearchField.Question(set.Entries[place].Question), .. answers]);
        }

        index.Learn();
        return index;
    }

    public IReadOnlyList<IReadOnlyList<int>> Answer(SearchSet set)
    {
        using var index = Index(set, lists, weights);
        return [.. set.Questions.Select(one => index.Search(one.Text, _ => true, 10).Select(hit => (int)hit.Id).ToList())];
    }
}
