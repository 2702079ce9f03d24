namespace Community.Text.Search.Indexing;

/// <summary>A field of an entry as a search sees it.</summary>
/// <param name="Part">What it is to the entry.</param>
/// <param name="Words">The numbers of its words, ascending, each once.</param>
/// <param name="Times">How often each of them stands there.</param>
internal sealed record Passage(SearchPart Part, int[] Words, ushort[] Times)
{
    /// <summary>How many telling words it has, a repeated one as often as it stands there.</summary>
    public required int Length { get; init; }

    /// <summary>How many letter groups its words have.</summary>
    public required int GroupLength { get; init; }

    /// <summary>How often a word stands here.</summary>
    public int TimesOf(int word) => Array.BinarySearch(Words, word) is var place and >= 0 ? Times[place] : 0;
}
