using System.Collections.Concurrent;

namespace Community.Delivery.Tests.Sequences;

/// <summary>How often each thing went wrong.</summary>
internal sealed class FaultTally
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Count(string what) => _counts.AddOrUpdate(what, 1, (_, count) => count + 1);

    public override string ToString() =>
        string.Join('\n', _counts.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Value,9:N0}  {one.Key}"));
}
