using System.Runtime.InteropServices;
using Community.Text.Search.Indexing;

namespace Community.Text.Search.Ranking;

/// <summary>How like words of the entries are to asked ones. The asked ones are told one after the other.</summary>
internal sealed class WordRelations
{
    private readonly Tally<int> _last = new();
    private readonly List<WordRelation> _all = [];

    /// <summary>In the order they were told.</summary>
    public ReadOnlySpan<WordRelation> All => CollectionsMarshal.AsSpan(_all);

    /// <summary>Empties it and makes room for words with numbers below <paramref name="words"/>.</summary>
    public void Reset(int words)
    {
        _last.Reset(words);
        _all.Clear();
    }

    /// <summary>The place of a word's last relation in <see cref="All"/>; -1 if it has none.</summary>
    public int LastOf(int word) => _last[word] - 1;

    /// <summary>Makes a word at least this like an asked one, which is the one told last or a new one.</summary>
    public void Raise(int asked, int word, float likeness)
    {
        var last = LastOf(word);
        if (last >= 0 && _all[last].Asked == asked)
        {
            if (_all[last].Likeness < likeness)
                _all[last] = _all[last] with { Likeness = likeness };
            return;
        }

        _all.Add(new WordRelation(word, asked, likeness, last));
        _last.Raise(word, _all.Count);
    }

    /// <summary>How like a word is to an asked one; 0 if nothing is known of it.</summary>
    public float Likeness(int asked, int word)
    {
        var at = LastOf(word);
        while (at >= 0 && _all[at].Asked != asked)
            at = _all[at].Before;
        return at < 0 ? 0 : _all[at].Likeness;
    }
}

/// <summary>How like a word of the entries is to an asked one.</summary>
/// <param name="Word">The number of the word.</param>
/// <param name="Asked">The place of the asked one.</param>
/// <param name="Likeness">1 for another form of it; greater than 0.</param>
/// <param name="Before">The place of the word's relation before; -1 if there is none.</param>
internal readonly record struct WordRelation(int Word, int Asked, float Likeness, int Before);
