using System.Collections.Frozen;
using Community.Text.Search.Stemming;

namespace Community.Text.Search.Vocabularies;

/// <summary>Which words stand for which, by their stems.</summary>
internal static class SynonymGroups
{
    /// <param name="groups">Words that stand for each other, in lower case.</param>
    public static FrozenDictionary<string, string[]> Of(IEnumerable<IEnumerable<string>> groups)
    {
        // One string for each stem, however many lists it stands in.
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var synonyms = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var stems = group.Select(word => OneOf(known, GermanStemmer.Stem(word))).Distinct(StringComparer.Ordinal).ToList();
            foreach (var stem in stems)
            {
                if (!synonyms.TryGetValue(stem, out var others))
                    synonyms[stem] = others = new HashSet<string>(StringComparer.Ordinal);
                others.UnionWith(stems.Where(other => other != stem));
            }
        }

        return synonyms.ToFrozenDictionary(one => one.Key, one => one.Value.ToArray(), StringComparer.Ordinal);
    }

    private static string OneOf(Dictionary<string, string> known, string stem) =>
        known.TryGetValue(stem, out var same) ? same : known[stem] = stem;
}
