using Community.Testing.Homeserver.Http;
using Community.Testing.Homeserver.Sync;

namespace Community.Testing.Homeserver.Endpoints;

/// <summary>The long poll: https://spec.matrix.org/v1.16/client-server-api/#get_matrixclientv3sync</summary>
internal sealed class SyncEndpoint(World world)
{
    public void Map(Router router) => router.MapWaiting("GET", "/_matrix/client/v3/sync", AnswerAsync);

    private async Task<Reply> AnswerAsync(Call call)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(call.Gone);
        Task? timeUp = null;
        try
        {
            while (true)
            {
                // Taken before looking, so that what happens meanwhile is not missed.
                var news = world.News.Next;
                if (Look(call, timeUp?.IsCompleted == true, out var wait) is { } reply)
                    return reply;
                // By the real clock even if the homeserver's is a fake one: nobody would advance it for this.
                timeUp ??= Task.Delay(wait, TimeProvider.System, over.Token);
                await Task.WhenAny(news, timeUp);
                call.Gone.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await over.CancelAsync();
        }
    }

    /// <summary>Null if there is nothing yet; the token is checked each time, since it may end while the poll waits.</summary>
    private Reply? Look(Call call, bool timeIsUp, out TimeSpan wait)
    {
        lock (world.Gate)
        {
            call.Session = world.Sessions.Require(call.Token);
            var request = new SyncRequest(world, call);
            wait = request.Wait;
            var answer = new SyncAnswer(world, call.Session, request);
            if (call.RepeatBatch)
                answer.RepeatLastBatch();
            var waits = !answer.HasNews && !request.Initial && !request.FullState && wait > TimeSpan.Zero && !timeIsUp;
            return waits ? null : Reply.Ok(answer.ToJson());
        }
    }
}
