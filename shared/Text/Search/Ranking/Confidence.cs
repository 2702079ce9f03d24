namespace Community.Text.Search.Ranking;

/// <summary>How likely an entry answers a query: a logistic regression over the signs, fitted by <c>tests/Benchmarks</c> (its README says on what).</summary>
internal static class Confidence
{
    public static double Of(Signs signs)
    {
        var said = Math.Min(signs.Said, 10) / 10;
        var sum = -5.38 + (7.81 * (signs.Score.Question + signs.Score.Cosine) / 2) + (1.31 * signs.Score.Found) + (1.38 * signs.Asked) + (1.81 * signs.Lead) + (0.94 * said);
        return 1 / (1 + Math.Exp(-sum));
    }
}
