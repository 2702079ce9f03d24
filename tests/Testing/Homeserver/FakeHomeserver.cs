using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Endpoints;
using Community.Testing.Homeserver.Http;
using Community.Testing.Homeserver.Rooms;
using Community.Testing.Homeserver.Sync;

namespace Community.Testing.Homeserver;

/// <summary>
/// A Matrix homeserver in memory, over real HTTP on 127.0.0.1. Where a bot can tell, it behaves like Synapse 1.160, or stricter where the
/// specification lets it. It knows nothing of our own client, so that it can prove that one wrong. Safe to use from several threads.
/// </summary>
/// <remarks>
/// Stricter: <c>/messages</c> insists on <c>dir</c>; a redaction names its target only where the room version has it (Synapse copies it to
/// the other place too). Left out: Synapse answers the very same sync (since, timeout, filter) for two minutes from memory; here each
/// answer is fresh. No rate limits but those a <see cref="Fault"/> sets.
/// </remarks>
public sealed class FakeHomeserver : IAsyncDisposable
{
    private readonly World world;
    private readonly Pipeline pipeline;
    private readonly LoopbackServer server;
    private readonly MediaEndpoints media = new();

    private FakeHomeserver(World world)
    {
        this.world = world;
        var router = new Router(world);
        new AuthEndpoints(world).Map(router);
        new AccountEndpoints(world).Map(router);
        new RoomEndpoints(world).Map(router);
        new SendEndpoints(world).Map(router);
        new StateEndpoints(world).Map(router);
        new HistoryEndpoints(world).Map(router);
        media.Map(router);
        new SyncEndpoint(world).Map(router);
        pipeline = new Pipeline(world, router, Faults);
        server = new LoopbackServer(pipeline.AnswerAsync);
    }

    /// <summary>Where it listens; stays the same while it is <see cref="Down"/>.</summary>
    public Uri Address => server.Address;

    public string ServerName => world.ServerName;

    public FaultList Faults { get; } = new();

    /// <summary>All requests so far, in the order in which they came; also those that a fault or an outage cut off.</summary>
    public IReadOnlyList<RecordedRequest> Requests => pipeline.Requests;

    /// <summary>What was wrong with the requests so far, by the Matrix specification; empty where its data are not there.</summary>
    public IReadOnlyList<string> FaultsOfClients => pipeline.FaultsOfClients;

    /// <summary>The sync token of now: whose last batch had it has been told everything.</summary>
    public string CurrentToken
    {
        get
        {
            lock (world.Gate)
                return StreamToken.Write(world.Position);
        }
    }

    /// <summary>Takes the place of the limit that a sync's filter asks for; null to obey the filter (by default 10, at most 100).</summary>
    public int? TimelineLimit
    {
        get => world.TimelineLimit;
        set => world.TimelineLimit = value;
    }

    /// <summary>While true each connection is cut without an answer, those under way at once. The state is kept.</summary>
    public bool Down
    {
        get => pipeline.Down;
        set => pipeline.SetDown(value);
    }

    public IReadOnlyList<FakeRoom> Rooms
    {
        get
        {
            lock (world.Gate)
                return [.. world.Rooms.Values.Select(r => new FakeRoom(world, r))];
        }
    }

    /// <param name="time">For time stamps and delays; the real clock if null. Long polls run by the real clock in any case.</param>
    /// <param name="serverName">The part after the colon in ids.</param>
    public static async Task<FakeHomeserver> StartAsync(TimeProvider? time = null, string serverName = "fake.test")
    {
        var homeserver = new FakeHomeserver(new World(serverName, time ?? TimeProvider.System));
        await homeserver.server.StartAsync();
        return homeserver;
    }

    /// <param name="name">The part before the colon, or a full id for somebody of another homeserver.</param>
    /// <param name="displayName">As on Synapse the name itself if null.</param>
    public FakeUser AddUser(string name, string? displayName = null)
    {
        var userId = name is ['@', ..] ? name : $"@{name}:{ServerName}";
        var user = new FakeUser(world, userId, displayName ?? userId[1..userId.IndexOf(':', StringComparison.Ordinal)]);
        lock (world.Gate)
            world.Users.Add(userId, user);
        return user;
    }

    /// <summary>A public room of version 11 with <paramref name="members"/> joined.</summary>
    public FakeRoom CreateRoom(FakeUser creator, string name, params FakeUser[] members) =>
        CreateRoom(creator, name, RoomVersion.Default, members);

    /// <param name="creator">Has power level 100; in version 12 stands above all levels.</param>
    /// <param name="name">The room's name.</param>
    /// <param name="version">10, 11 or 12.</param>
    /// <param name="members">Join in this order.</param>
    public FakeRoom CreateRoom(FakeUser creator, string name, string version, params FakeUser[] members)
    {
        var room = CreateRoom(creator, new JsonObject { ["name"] = name, ["preset"] = "public_chat", ["room_version"] = version });
        foreach (var member in members)
            room.Join(member);
        return room;
    }

    /// <param name="creator">Who creates it.</param>
    /// <param name="request">As for https://spec.matrix.org/v1.16/client-server-api/#post_matrixclientv3createroom</param>
    public FakeRoom CreateRoom(FakeUser creator, JsonObject request)
    {
        lock (world.Gate)
            return new FakeRoom(world, new RoomCreation(world, creator.UserId, request).Create());
    }

    /// <summary>The room of that id or alias, however it came to be.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public FakeRoom Room(string idOrAlias)
    {
        lock (world.Gate)
            return new FakeRoom(world, world.Rooms[world.Aliases.GetValueOrDefault(idOrAlias, idOrAlias)]);
    }

    /// <summary>What was uploaded, by its <c>mxc:</c> address.</summary>
    public string Media(string address)
    {
        lock (world.Gate)
            return media.Files[address];
    }

    /// <summary>From now on no transaction id is known any more, as on Synapse after a day.</summary>
    public void ForgetTransactions()
    {
        lock (world.Gate)
            world.Transactions.ForgetAll();
    }

    /// <summary>Waits until <paramref name="condition"/> holds; it is asked again whenever an event, a request or an answer comes.</summary>
    /// <param name="condition">May look at all that is public here.</param>
    /// <param name="timeout">By the real clock; 10 seconds if null.</param>
    /// <param name="what">Filled in by the compiler.</param>
    /// <exception cref="TimeoutException">It did not come true; the message tells the last requests.</exception>
    public Task WaitUntilAsync(
        Func<bool> condition, TimeSpan? timeout = null, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        Waiting.UntilAsync(world, condition, timeout, what, () => "the last requests:\n" + string.Join('\n',
            Requests.TakeLast(10).Select(r => $"{r.Method} {r.Path}{r.Query} -> {r.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no answer"}")));

    public async ValueTask DisposeAsync()
    {
        pipeline.SetDown(true);
        await server.DisposeAsync();
        pipeline.Dispose();
    }
}
