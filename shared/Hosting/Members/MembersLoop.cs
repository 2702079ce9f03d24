using Community.Hosting.Accounts;
using Community.Hosting.Joining;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Community.Hosting.Members;

/// <summary>Loads the lists of members that an account needs: all at the start, each after a gap, and all again now and then.</summary>
internal sealed partial class MembersLoop(
    BotAccount account, RoomMembers members, JoinOptions join, TimeProvider time, ILogger<MembersLoop> logger) : BackgroundService
{
    private const int AtOnce = 4;

    /// <summary>Where servers disagreed for a while, a membership can change without an event in /sync.</summary>
    private static readonly TimeSpan Refresh = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan FaultWait = TimeSpan.FromSeconds(5);

    private readonly AccountRooms _rooms = members.Of(account.User);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await account.ConnectAsync(stoppingToken);
        // Not before: what /sync tells of then comes after the lists, or before they are asked for.
        await _rooms.WaitAsync(Timeout.InfiniteTimeSpan, stoppingToken);
        while (!await TryAsync(AddJoinedAsync, stoppingToken))
            await _rooms.WaitAsync(FaultWait, stoppingToken);
        for (var refreshed = time.GetTimestamp(); ;)
        {
            var isDone = await TryAsync(LoadAsync, stoppingToken);
            await _rooms.WaitAsync(isDone ? Refresh : FaultWait, stoppingToken);
            if (time.GetElapsedTime(refreshed) < Refresh)
                continue;
            _rooms.Refresh();
            refreshed = time.GetTimestamp();
        }
    }

    private async Task AddJoinedAsync(CancellationToken cancellation) => _rooms.Add(await account.Session.GetJoinedRoomsAsync(cancellation));

    private async Task LoadAsync(CancellationToken cancellation)
    {
        members.Space ??= RoomAlias.TryParse(join.Space, out var alias) ? await account.Session.FindRoomAsync(alias, cancellation)
            : RoomId.TryParse(join.Space, out var space) ? space
            : null;
        // A list that was overtaken while it was loaded is in the next round.
        while (_rooms.ToLoad() is { Count: > 0 } rooms)
            await Parallel.ForEachAsync(
                rooms, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
                async (room, token) => await LoadAsync(room.Room, room.Version, token));
    }

    private async Task LoadAsync(RoomId room, int version, CancellationToken cancellation)
    {
        try
        {
            var name = await account.Session.GetStateAsync(room, EventType.Name, string.Empty, cancellation);
            _rooms.Loaded(room, version, await account.Session.GetJoinedMembersAsync(room, cancellation), name.Member("name").AsText());
        }
        catch (MatrixException refusal) when (refusal.Code is ErrorCode.Forbidden or ErrorCode.NotFound)
        {
            _rooms.Forget(room);
        }
    }

    private async Task<bool> TryAsync(Func<CancellationToken, Task> load, CancellationToken cancellation)
    {
        try
        {
            await load(cancellation);
            return true;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested && (fault is MatrixException || NetworkFault.IsTransient(fault)))
        {
            // Until it works, these rooms count as unknown.
            LogFault(account.User, fault.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{User} can't read who is in its rooms now; it is tried again. {Reason}")]
    private partial void LogFault(UserId user, string reason);
}
