namespace Community.Text.Search.Indexing;

/// <summary>An entry as a search sees it.</summary>
/// <param name="Id">The id it was put in under.</param>
/// <param name="Scope">Where it may be seen.</param>
/// <param name="Words">The numbers of its words, ascending, each once.</param>
/// <param name="Weights">What each of them weighs: its occurrences times the weight of their fields.</param>
/// <param name="Fields">Which fields each of them stands in, a bit for each.</param>
internal sealed record IndexedEntry(long Id, string Scope, int[] Words, float[] Weights, byte[] Fields)
{
    /// <summary>The number of the last field that has a bit of its own; those behind share it.</summary>
    public const int LastField = 7;

    /// <summary>The weight of all its telling words.</summary>
    public required float Length { get; init; }

    /// <summary>The weight of all its letter groups.</summary>
    public required float GroupLength { get; init; }

    /// <summary>Where a word stands among <see cref="Words"/>; null if it does not.</summary>
    public int? PlaceOf(int word) => Array.BinarySearch(Words, word) is var place and >= 0 ? place : null;
}
