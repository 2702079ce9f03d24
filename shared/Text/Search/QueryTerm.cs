namespace Community.Text.Search;

/// <summary>
/// A word that is asked for. Besides itself it stands for the indexed terms it is a part of, since German writes compounds as one word
/// ("Rechnung" in "Rechnungsworkflow" and in "Eingangsrechnung").
/// </summary>
/// <param name="Term">The word as the index holds it.</param>
/// <param name="Tail">The word as it looks at the end of an indexed compound.</param>
internal sealed record QueryTerm(string Term, string Tail)
{
    private const int ShortestBeginning = 3;
    private const int ShortestTail = 4;

    /// <returns>What an occurrence of <paramref name="indexed"/> counts: 1 for the word itself, 0 for another.</returns>
    public double ShareOf(string indexed)
    {
        if (string.Equals(indexed, Term, StringComparison.Ordinal))
            return 1;
        if (Term.Length >= ShortestBeginning && indexed.StartsWith(Term, StringComparison.Ordinal))
            return 0.5;
        if (Tail.Length >= ShortestTail && indexed.Length > Tail.Length && indexed.EndsWith(Tail, StringComparison.Ordinal))
            return 0.5;

        return Term.Length >= ShortestTail && indexed.Contains(Term, StringComparison.Ordinal) ? 0.25 : 0;
    }
}
