namespace Community.Testing.Homeserver;

/// <summary>
/// A rule by which the homeserver misbehaves. Several rules may meet in one request: the first added stands outermost, and one further
/// in counts a hit only if it was reached.
/// </summary>
/// <remarks>
/// A dropped connection is reset, not closed: .NET's <see cref="HttpClient"/> repeats a request by itself only after a close, so each drop
/// reaches the client.
/// </remarks>
/// <param name="on">The requests it is for.</param>
/// <param name="kind">What goes wrong.</param>
/// <param name="times">How often at most; without end by default.</param>
/// <param name="after">How many matching requests pass unharmed first.</param>
/// <param name="probability">From 0 to 1: the share of the matching requests that it hits.</param>
/// <param name="seed">Of the dice for <paramref name="probability"/>: the same seed, the same throws.</param>
public sealed class Fault(On on, FaultKind kind, int times = int.MaxValue, int after = 0, double probability = 1, int seed = 1)
{
    private readonly Lock gate = new();
    private readonly Random dice = new(seed);
    private int seen;

    /// <summary>How often it struck.</summary>
    public int Hits { get; private set; }

    internal FaultKind Kind => kind;

    internal bool Strikes(RecordedRequest request)
    {
        lock (gate)
        {
            if (Hits >= times || !on.Matches(request) || ++seen <= after || dice.NextDouble() >= probability)
                return false;
            Hits++;
            return true;
        }
    }
}
