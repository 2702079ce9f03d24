using Community.Text.Search.Indexing;
using Community.Text.Search.Vocabularies;

namespace Community.Text.Search.Ranking;

/// <summary>Finds the words of the entries that an asked word is looked for by: related ones, and those spelt alike.</summary>
internal sealed class RelativeSearch(Vocabulary vocabulary, Visible visible, WordMatches matches, Tally shared)
{
    /// <summary>How many words of the vocabulary stand for one that is asked for.</summary>
    private const int MaxRelatives = 32;

    /// <summary>A letter group of more words than this, and than one in two hundred, makes no two words alike.</summary>
    private const int Common = 200;

    /// <summary>Words share about this much of the shorter's rarer groups before they are compared.</summary>
    private const double LeastShared = 0.35;

    /// <param name="word">The word.</param>
    /// <param name="place">Its place in the query.</param>
    /// <returns>Null if nothing like it stands in any visible entry.</returns>
    public SoughtWord? Find(AskedWord word, int place)
    {
        var found = word.Related.ToDictionary(one => one.Key, one => one.Value);
        SpeltAlike(word, place, found);
        // By spelling, not by number: numbers would tell which words other scopes had first.
        var relatives = found.OrderByDescending(one => one.Value).ThenBy(one => vocabulary[one.Key].Text, StringComparer.Ordinal)
            .Select(one => (Word: one.Key, Likeness: one.Value, Entries: visible.EntriesWith(one.Key)))
            .Where(one => one.Entries > 0).Take(MaxRelatives).ToList();
        return relatives.Count == 0 ? null : new SoughtWord(
            [.. relatives.Select(one => (one.Word, one.Likeness))], visible.Rarity(relatives.Sum(one => one.Likeness * one.Entries)));
    }

    private void SpeltAlike(AskedWord word, int place, Dictionary<int, float> found)
    {
        shared.Reset(vocabulary.Count);
        var common = Math.Max(Common, vocabulary.Count / 200);
        var telling = 0;
        foreach (var letters in LetterGroups.Of(word.Text).Where(LetterGroups.IsTelling))
        {
            telling++;
            if (vocabulary.GroupId(letters) is not { } group || vocabulary.WordsOfGroup(group) is not { } words || words.Count > common)
                continue;
            foreach (var other in words)
                shared.Add(other, 1);
        }

        foreach (var other in shared.Touched)
            if (shared[other] >= 2 && shared[other] >= LeastShared * Math.Min(telling, vocabulary[other].TellingGroups) && matches.Likeness(place, other) is > 0 and var likeness)
                found[other] = likeness;
    }
}
