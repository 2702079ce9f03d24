namespace Community.Matrix.Tests.Wire;

/// <summary>A request exactly as it came over the wire.</summary>
internal sealed record ReceivedRequest(string Line, IReadOnlyList<string> Headers, string Body)
{
    public string? Authorization => Headers.SingleOrDefault(header => header.StartsWith("Authorization:", StringComparison.Ordinal));

    /// <summary>Method and address, without the protocol's version.</summary>
    public string Asked => Line[..Line.LastIndexOf(' ')];
}
