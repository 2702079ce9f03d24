namespace Community.Synapse.Tests.Harness;

/// <summary>Waiting for what no event tells of.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3), Glance = TimeSpan.FromMilliseconds(25);

    /// <summary>Looks again and again until it is so.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Patience, $"It has not become so within {Patience.TotalSeconds:0} s.");
            await Task.Delay(Glance, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
