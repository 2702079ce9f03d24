namespace Community.Testing.Homeserver;

/// <summary>Waits for something to become true, woken by what happens here instead of looking again and again.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task UntilAsync(World world, Func<bool> condition, TimeSpan? timeout, string what, Func<string> situation)
    {
        using var over = new CancellationTokenSource();
        var timeUp = Task.Delay(timeout ?? Patience, TimeProvider.System, over.Token);
        while (true)
        {
            // Taken before looking, so that what happens meanwhile is not missed.
            var (news, traffic) = (world.News.Next, world.Traffic.Next);
            if (condition())
                break;
            if (timeUp.IsCompleted)
                throw new TimeoutException($"Waited in vain for: {what}\n{situation()}");
            await Task.WhenAny(news, traffic, timeUp);
        }

        await over.CancelAsync();
    }
}
