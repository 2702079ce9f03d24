using System.Numerics;
using System.Runtime.InteropServices;
using Community.Text.Search.Indexing;
using Community.Text.Search.Vocabularies;

namespace Community.Text.Search.Ranking;

/// <summary>What words of the entries have in common with a query, found out once for each word.</summary>
internal sealed class WordMatches
{
    /// <summary>What a word counts that is part of another, beside 1 for the word itself.</summary>
    private const double Inside = 0.8;

    /// <summary>So alike are words by chance.</summary>
    private const double Chance = 0.2;

    /// <summary>From here on likeness hardly counts, but is enough for an entry to be listed.</summary>
    private const double Listed = 0.3;

    private const float Trace = 0.001f;

    /// <summary>Shorter words are parts of others by chance.</summary>
    private const int ShortestPart = 4;

    private readonly Query _query;
    private readonly Vocabulary _vocabulary;
    private readonly AskedLetters _letters;
    private readonly RankingWeights _weights;
    private readonly Scratch _scratch;
    private readonly int[] _shared;

    public WordMatches(Query query, Vocabulary vocabulary, AskedLetters letters, RankingWeights weights, Scratch scratch)
    {
        (_query, _vocabulary, _letters, _weights, _scratch) = (query, vocabulary, letters, weights, scratch);
        _shared = new int[query.Telling.Count];
        scratch.MatchPlaces.Reset(vocabulary.Count);
        scratch.Matches.Clear();
        scratch.MatchedGroups.Clear();
        scratch.Likenesses.Clear();
    }

    /// <summary>The places of the asked groups a word has.</summary>
    public ReadOnlySpan<int> GroupsOf(WordMatch match) => CollectionsMarshal.AsSpan(_scratch.MatchedGroups).Slice(match.Groups, match.GroupCount);

    public ReadOnlySpan<Likeness> LikenessesOf(WordMatch match) =>
        CollectionsMarshal.AsSpan(_scratch.Likenesses).Slice(match.Likenesses, match.LikenessCount);

    /// <summary>How like a word is to the asked word at a place; 0 for a stranger.</summary>
    public float Likeness(int asked, int word)
    {
        foreach (var likeness in LikenessesOf(Of(word)))
            if (likeness.Asked == asked)
                return likeness.Value;
        return 0;
    }

    public WordMatch Of(int word)
    {
        if (_scratch.MatchPlaces[word] is > 0 and var place)
            return _scratch.Matches[place - 1];

        var (groups, likenesses) = (_scratch.MatchedGroups.Count, _scratch.Likenesses.Count);
        var known = _vocabulary.ShapeOf(word);
        Array.Clear(_shared);
        foreach (var group in _vocabulary.GroupsOf(known))
        {
            if (_letters.PlaceOf(group) is not (>= 0 and var at))
                continue;
            _scratch.MatchedGroups.Add(at);
            for (var asked = _letters.WordsAt(at); asked != 0; asked &= asked - 1)
                _shared[BitOperations.TrailingZeroCount(asked)]++;
        }

        if (known.IsTelling)
            for (var asked = 0; asked < _shared.Length; asked++)
                if (_shared[asked] > 0 && Likeness(asked, word, known, _shared[asked]) is > 0 and var value)
                    _scratch.Likenesses.Add(new Likeness(asked, value));
        var match = new WordMatch(
            groups, _scratch.MatchedGroups.Count - groups, likenesses, _scratch.Likenesses.Count - likenesses,
            known.IsTelling ? _scratch.Synonyms[word] : 0);
        _scratch.Matches.Add(match);
        _scratch.MatchPlaces.Add(word, _scratch.Matches.Count);
        return match;
    }

    /// <summary>
    /// By what is known of both, else by the letter groups they share, of which there are some: the cosine, or how much of the shorter is in the longer.
    /// </summary>
    private float Likeness(int asked, int word, WordShape other, int shared)
    {
        var (text, groups) = (_query.Telling[asked].Text, _query.Telling[asked].Groups.Length);
        var like = shared / Math.Sqrt((double)groups * other.GroupCount);
        if (Math.Min(text.Length, other.Length) >= ShortestPart)
            like = Math.Max(like, Inside * shared / Math.Min(groups, other.GroupCount));
        return Math.Max(
            _scratch.Related.Likeness(asked, word), like < Listed ? 0 : like < _weights.LeastLikeness ? Trace : (float)((like - Chance) / (1 - Chance)));
    }
}
