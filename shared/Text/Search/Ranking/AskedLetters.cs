using System.Runtime.InteropServices;
using Community.Text.Search.Indexing;

namespace Community.Text.Search.Ranking;

/// <summary>The letter groups of a query, each at a place of its own.</summary>
internal sealed class AskedLetters
{
    private readonly OrderedDictionary<AskedGroup, (int Times, uint Words)> _asked = [];
    private readonly List<double> _scores = [], _dots = [];
    private readonly List<uint> _words = [];
    private readonly Tally<int> _places = new();

    /// <summary>A bit for each group: few enough to stay near the processor, while most groups of a word were not asked for.</summary>
    private ulong[] _isAsked = [];

    /// <summary>What a passage with all of them scores at most.</summary>
    public double Most { get; private set; }

    /// <summary>The square of their length as a vector.</summary>
    public double Norm { get; private set; }

    /// <summary>What each scores at most.</summary>
    public ReadOnlySpan<double> Scores => CollectionsMarshal.AsSpan(_scores);

    /// <summary>What each adds to a scalar product for each time it is found.</summary>
    public ReadOnlySpan<double> Dots => CollectionsMarshal.AsSpan(_dots);

    /// <param name="query">What was asked.</param>
    /// <param name="groups">The groups of the entries have numbers below this.</param>
    /// <param name="visible">What the person who asks may see.</param>
    /// <param name="weights">What the ranking is made of.</param>
    /// <param name="cosineWeights">What groups weigh in the cosine.</param>
    public void Read(Query query, int groups, Visible visible, RankingWeights weights, WeightTable cosineWeights)
    {
        Forget(groups);
        Count(query);
        foreach (var (group, (times, words)) in _asked)
        {
            var entries = group.Number < 0 ? 0 : visible.EntriesWithGroup(group.Number);
            var rarity = Math.Pow(visible.Rarity(entries), weights.GroupRarity);
            var cosine = (double)cosineWeights.Of(entries);
            Most += times * rarity * (weights.K1 + 1);
            Norm += times * times * cosine * cosine;
            if (entries == 0)
                continue;
            _scores.Add(times * rarity * (weights.K1 + 1));
            _dots.Add(times * cosine * cosine);
            _words.Add(words);
            _places.Add(group.Number, _scores.Count);
            _isAsked[group.Number >> 6] |= 1UL << group.Number;
        }

        Most = Math.Max(Most, 1e-9);
    }

    /// <summary>The telling words that the group at this place stands in: a bit for the place of each.</summary>
    public uint WordsAt(int place) => _words[place];

    /// <summary>The place of a group; -1 if it was not asked for.</summary>
    public int PlaceOf(int group) => (_isAsked[group >> 6] & (1UL << group)) == 0 ? -1 : _places[group] - 1;

    private void Forget(int groups)
    {
        foreach (var group in _places.Touched)
            _isAsked[group >> 6] = 0;
        if (_isAsked.Length <= groups >> 6)
            _isAsked = new ulong[(groups >> 5) + 1];
        _places.Reset(groups);
        _asked.Clear();
        _scores.Clear();
        _dots.Clear();
        _words.Clear();
        (Most, Norm) = (0, 0);
    }

    /// <summary>In how many words each group stands, and in which telling ones.</summary>
    private void Count(Query query)
    {
        for (var word = 0; word < query.Letters.Count; word++)
            foreach (var group in query.Letters[word])
            {
                var (times, words) = _asked.GetValueOrDefault(group);
                _asked[group] = (times + 1, word < query.Telling.Count ? words | (1u << word) : words);
            }
    }
}
