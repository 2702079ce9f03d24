namespace Community.Benchmarks.Peers;

/// <summary>A search to compare.</summary>
internal interface IPeer
{
    string Name { get; }

    /// <returns>For each question the places of its best ten entries in the set.</returns>
    IReadOnlyList<IReadOnlyList<int>> Answer(SearchSet set);
}
