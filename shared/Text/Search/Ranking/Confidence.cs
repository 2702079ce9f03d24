namespace Community.Text.Search.Ranking;

/// <summary>
/// How likely an entry answers a query: a logistic regression over the signs. Fitted by
/// <c>dotnet run -c Release --project tests/Benchmarks -- search fit</c>, which also says how well it does on entries it was not fitted on.
/// </summary>
internal static class Confidence
{
    /// <summary>A query that says as much as this is long enough.</summary>
    private const double MuchSaid = 12;

    /// <summary>What each of <see cref="Inputs"/> weighs.</summary>
    public static IReadOnlyList<double> Weights { get; } = [-5.60, 0.53, 3.85, 2.89, 1.23, 2.40, 1.94, 1.41];

    /// <summary>What the regression is given; the first is always 1.</summary>
    public static IReadOnlyList<double> Inputs(Signs signs) =>
    [
        1, signs.Score.Question, signs.Score.Answer, signs.Score.Cosine, signs.Score.Found, signs.Asked, signs.Lead,
        Math.Min(signs.Said, MuchSaid) / MuchSaid,
    ];

    public static double Of(Signs signs) => Of(Inputs(signs), Weights);

    public static double Of(IReadOnlyList<double> inputs, IReadOnlyList<double> weights) =>
        1 / (1 + Math.Exp(-inputs.Zip(weights, (input, weight) => input * weight).Sum()));
}
