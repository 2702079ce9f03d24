namespace Community.Text.Search.Vocabularies;

/// <summary>All that is known of words.</summary>
/// <param name="Vocabulary">The words of the entries.</param>
/// <param name="Compounds">How they fall into parts, in the version of the moment.</param>
/// <param name="Lists">What the machine has installed besides.</param>
internal sealed record WordKnowledge(Vocabulary Vocabulary, CompoundTable Compounds, WordLists Lists)
{
    /// <summary>The number of a word, which is new or known.</summary>
    public int Add(string word)
    {
        var before = Vocabulary.Count;
        var id = Vocabulary.Add(word);
        if (id == before && Vocabulary.ShapeOf(id).IsTelling)
            Compounds.Add(id, word);
        return id;
    }
}
