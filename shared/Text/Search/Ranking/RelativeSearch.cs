using Community.Text.Search.Indexing;
using Community.Text.Search.Vocabularies;

namespace Community.Text.Search.Ranking;

/// <summary>Finds the words of the entries that an asked word is looked for by: related ones, and those spelt alike.</summary>
internal sealed class RelativeSearch(Vocabulary vocabulary, Visible visible, WordMatches matches, Scratch scratch)
{
    /// <summary>How many words of the vocabulary stand for one that is asked for.</summary>
    private const int MaxRelatives = 32;

    /// <summary>A letter group of more words than this, and than one in two hundred, makes no two words alike.</summary>
    private const int Common = 200;

    /// <summary>Words share about this much of the shorter's rarer groups before they are compared.</summary>
    private const double LeastShared = 0.35;

    private readonly List<(int Word, float Likeness, int Entries)> _best = new(MaxRelatives + 1);
    private int _telling;

    /// <returns>For each word of which something like it stands in a visible entry, in their order.</returns>
    public IReadOnlyList<SoughtWord> Find(IReadOnlyList<AskedWord> words)
    {
        var sought = new List<SoughtWord>(words.Count);
        scratch.Sought.Reset(vocabulary.Count);
        for (var place = 0; place < words.Count; place++)
        {
            _best.Clear();
            FindSpeltAlike(words[place], place);
            FindRelated(place);
            if (_best.Count == 0)
                continue;

            var first = scratch.Sought.All.Length;
            foreach (var (word, likeness, _) in _best)
                scratch.Sought.Raise(sought.Count, word, likeness);
            sought.Add(new SoughtWord(first, _best.Count, visible.Rarity(_best.Sum(one => one.Likeness * one.Entries))));
        }

        return sought;
    }

    private void FindRelated(int place)
    {
        foreach (var relation in scratch.Related.All)
            if (relation.Asked == place && !IsSpeltAlike(relation.Word))
                Offer(relation.Word, relation.Likeness);
    }

    private void FindSpeltAlike(AskedWord word, int place)
    {
        var shared = scratch.Shared;
        shared.Reset(vocabulary.Count);
        var common = Math.Max(Common, vocabulary.Count / 200);
        _telling = 0;
        foreach (var group in word.Groups)
        {
            if (!LetterGroups.IsTelling(group.Letters))
                continue;
            _telling++;
            var words = group.Number < 0 ? [] : vocabulary.WordsOfGroup(group.Number);
            if (words.Length > common)
                continue;
            foreach (var other in words)
                shared.Add(other, 1);
        }

        foreach (var other in shared.Touched)
            if (IsSpeltAlike(other))
                Offer(other, matches.Likeness(place, other));
    }

    private bool IsSpeltAlike(int other) => scratch.Shared[other] is >= 2 and var shared
        && shared >= LeastShared * Math.Min(_telling, vocabulary.TellingGroups[other]);

    /// <summary>Keeps the most alike of the visible ones, in order.</summary>
    private void Offer(int word, float likeness)
    {
        if (likeness == 0 || (_best.Count == MaxRelatives && !ComesBefore(word, likeness, _best[^1])) || visible.EntriesWith(word) is not (> 0 and var entries))
            return;

        var at = _best.Count;
        while (at > 0 && ComesBefore(word, likeness, _best[at - 1]))
            at--;
        _best.Insert(at, (word, likeness, entries));
        if (_best.Count > MaxRelatives)
            _best.RemoveAt(MaxRelatives);
    }

    /// <summary>Of words equally alike by spelling, not by number: numbers would tell which words other scopes had first.</summary>
    private bool ComesBefore(int word, float likeness, (int Word, float Likeness, int Entries) other) => likeness > other.Likeness
        || (likeness == other.Likeness && string.CompareOrdinal(vocabulary[word].Text, vocabulary[other.Word].Text) < 0);
}
