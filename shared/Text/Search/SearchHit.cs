namespace Community.Text.Search;

/// <summary>An entry that a query found.</summary>
/// <param name="Id">The id it was put in under.</param>
/// <param name="Score">Greater than 0, higher is better; comparable within one answer only.</param>
/// <param name="Confidence">
/// How likely it answers the query, 0 to 1. The best hit may be offered unasked from <see cref="Sure"/> on.
/// </param>
public readonly record struct SearchHit(long Id, double Score, double Confidence)
{
    /// <summary>So sure that an entry may be suggested to somebody who did not search: see docs/decisions.</summary>
    public const double Sure = 0.8;
}
