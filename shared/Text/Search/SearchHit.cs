namespace Community.Text.Search;

/// <summary>An entry that a query found.</summary>
/// <param name="Id">The id it was put in under.</param>
/// <param name="Score">Greater than 0, higher is better; comparable within one answer only.</param>
public readonly record struct SearchHit(long Id, double Score);
