using System.Runtime.InteropServices;
using Community.Text.Search.Indexing;
using Community.Text.Search.Vocabularies;

namespace Community.Text.Search.Ranking;

/// <summary>The letter groups of a query, each at a place of its own.</summary>
internal sealed class AskedLetters
{
    private readonly List<double> _scores = [], _dots = [];
    private readonly List<int[]> _words = [];
    private readonly Tally _places;

    public AskedLetters(Query query, Vocabulary vocabulary, Visible visible, RankingWeights weights, Scratch scratch)
    {
        _places = scratch.AskedGroups;
        _places.Reset(vocabulary.Groups);
        var asked = query.Words.SelectMany((word, at) => LetterGroups.Of(word).Select(letters => (Letters: letters, At: at)));
        foreach (var group in asked.GroupBy(one => one.Letters, one => one.At))
        {
            var number = vocabulary.GroupId(group.Key);
            var entries = number is null ? 0 : visible.EntriesWithGroup(number.Value);
            var (times, rarity) = (group.Count(), Math.Pow(visible.Rarity(entries), weights.GroupRarity));
            var cosine = (double)scratch.CosineWeights.Of(entries);
            Most += times * rarity * (weights.K1 + 1);
            Norm += times * times * cosine * cosine;
            if (entries == 0)
                continue;
            _scores.Add(times * rarity * (weights.K1 + 1));
            _dots.Add(times * cosine * cosine);
            _words.Add([.. group.Where(at => at < query.Telling.Count)]);
            _places.Add(number!.Value, _scores.Count);
        }

        Most = Math.Max(Most, 1e-9);
    }

    /// <summary>What a passage with all of them scores at most.</summary>
    public double Most { get; }

    /// <summary>The square of their length as a vector.</summary>
    public double Norm { get; }

    /// <summary>What each scores at most.</summary>
    public ReadOnlySpan<double> Scores => CollectionsMarshal.AsSpan(_scores);

    /// <summary>What each adds to a scalar product for each time it is found.</summary>
    public ReadOnlySpan<double> Dots => CollectionsMarshal.AsSpan(_dots);

    /// <summary>The places of the telling words that the group at this place stands in.</summary>
    public int[] WordsAt(int place) => _words[place];

    /// <summary>The place of a group; -1 if it was not asked for.</summary>
    public int PlaceOf(int group) => (int)_places[group] - 1;
}
