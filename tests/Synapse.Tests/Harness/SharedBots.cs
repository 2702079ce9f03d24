using System.Text.Json.Nodes;

[assembly: AssemblyFixture(typeof(Community.Synapse.Tests.Harness.SharedBots))]

namespace Community.Synapse.Tests.Harness;

/// <summary>All three bots in one process, for every class that needs no configuration of its own: starting them takes longer than most tests.</summary>
public sealed class SharedBots : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private (BotProcess Bots, Person Colleague)? _started;

    /// <summary>Started for the first who asks; with an account that is one of theirs and runs elsewhere.</summary>
    public async Task<(BotProcess Bots, Person Colleague)> GetAsync(RealSynapse synapse)
    {
        await _turn.WaitAsync();
        try
        {
            if (_started is { } there)
                return there;
            var colleague = await synapse.NewFastPersonAsync("kollegin");
            var bots = await BotProcess.StartAsync(synapse, configuration => configuration["otherAccounts"] = new JsonArray(colleague.User.Value));
            _started = (bots, colleague);
            return (bots, colleague);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_started is { } started)
            await started.Bots.DisposeAsync();
        _turn.Dispose();
    }
}
