namespace Community.Text.Search.Indexing;

/// <summary>An entry as a search sees it.</summary>
/// <param name="Id">The id it was put in under.</param>
/// <param name="Scope">Where it may be seen.</param>
/// <param name="Passages">Its fields, in the order they were put in.</param>
internal sealed record IndexedEntry(long Id, string Scope, Passage[] Passages)
{
    /// <summary>What a word of an answer counts where entries are looked for, beside 1 for a word of a question.</summary>
    private const float AnswerWeight = 0.35f;

    /// <summary>The weight of all its telling words.</summary>
    public float Length { get; } = Passages.Sum(passage => WeightOf(passage.Part) * passage.Length);

    /// <summary>What a word of such a passage counts.</summary>
    public static float WeightOf(SearchPart part) => part == SearchPart.Question ? 1 : AnswerWeight;
}
