using Community.Testing.Conformance;
using Microsoft.AspNetCore.Http;

namespace Community.Testing.Homeserver.Http;

/// <summary>What happens to each request: it is noted, faults get their chance, the endpoint answers.</summary>
internal sealed class Pipeline(World world, Router router, FaultList faults) : IDisposable
{
    private readonly List<RecordedRequest> requests = [];
    private readonly List<string> faultsOfClients = [];
    private CancellationTokenSource outage = new();

    public bool Down { get; private set; }

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (requests)
                return [.. requests];
        }
    }

    /// <summary>What was wrong with the requests so far, by the specification.</summary>
    public IReadOnlyList<string> FaultsOfClients
    {
        get
        {
            lock (faultsOfClients)
                return [.. faultsOfClients];
        }
    }

    /// <summary>Going down cuts the requests under way as well.</summary>
    public void SetDown(bool down)
    {
        Down = down;
        if (down)
            Interlocked.Exchange(ref outage, new CancellationTokenSource()).Cancel();
    }

    public async Task AnswerAsync(HttpContext http)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, outage.Token);
        try
        {
            using var reader = new StreamReader(http.Request.Body);
            var call = new Call(world, http, await reader.ReadToEndAsync(gone.Token), gone.Token);
            var request = Note(call);
            var reply = Down ? Reply.Dropped : await CarryOutAsync(call, request);
            if (gone.IsCancellationRequested)
                reply = Reply.Dropped;
            if (reply.End is not ReplyEnd.Dropped)
                request.Status = reply.Status;
            world.Traffic.Signal();
            await reply.WriteAsync(http);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            http.Abort();
        }
    }

    public void Dispose() => outage.Dispose();

    private async Task<Reply> CarryOutAsync(Call call, RecordedRequest request)
    {
        try
        {
            return await faults.AnswerAsync(call, request, () => router.AnswerAsync(call));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A fault of the fake itself must not pass for one that a test asked for.
            return Reply.Refused(new MatrixException(500, "M_UNKNOWN", "BUG IN FakeHomeserver: " + e));
        }
    }

    private RecordedRequest Note(Call call)
    {
        string? userId;
        lock (world.Gate)
            userId = world.Sessions.Find(call.Token) is { EndedSoftly: null } session ? session.User.UserId : null;
        var request = new RecordedRequest(call.Method, '/' + string.Join('/', call.Path), call.Query, call.Body, world.Time.GetUtcNow(), userId);
        lock (requests)
            requests.Add(request);
        var wrong = SpecCheck.OrNull?.FaultsOf(call.Method, call.Path, call.Query, call.Body) ?? [];
        lock (faultsOfClients)
            faultsOfClients.AddRange(wrong);
        world.Traffic.Signal();
        return request;
    }
}
