using System.Text.Json;
using Community.Hosting.Accounts;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Microsoft.Extensions.Logging;

namespace Community.Hosting.Joining;

/// <summary>The community's Space, as the homeserver knows it at this moment. Source:
/// <see href="https://spec.matrix.org/v1.19/client-server-api/#spaces"/>.</summary>
internal sealed partial class TheSpace(BotAccount account, JoinOptions options, ILogger<TheSpace> logger)
{
    /// <summary>The room is the Space itself, or one of its rooms: a child that names servers to reach it by.</summary>
    public async Task<bool> HasRoomAsync(RoomId room, CancellationToken cancellation) =>
        await FindAsync(cancellation) == room || (await ReadAsync(EventType.SpaceChild, room.Value, cancellation)).Member("via").Items().Any();

    /// <summary>The person is in the Space.</summary>
    public async Task<bool> HasMemberAsync(UserId person, CancellationToken cancellation) =>
        (await ReadAsync(EventType.Member, person.Value, cancellation)).Member("membership").AsText() is MemberContent.Join;

    private async Task<JsonElement?> ReadAsync(string type, string key, CancellationToken cancellation)
    {
        try
        {
            if (await FindAsync(cancellation) is { } space)
                return await account.Session.GetStateAsync(space, type, key, cancellation);
            LogUnknown(options.Space!);
        }
        catch (MatrixException refusal) when (refusal.Code is ErrorCode.Forbidden)
        {
            LogClosed(account.User, options.Space!);
        }
        return null;
    }

    private async Task<RoomId?> FindAsync(CancellationToken cancellation) =>
        RoomAlias.TryParse(options.Space, out var alias) ? await account.Session.FindRoomAsync(alias, cancellation)
        : RoomId.TryParse(options.Space, out var room) ? room
        : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The Space {Space} of 'join:space' is not to be found.")]
    private partial void LogUnknown(string space);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{User} is not in the Space {Space}, so it can't see what belongs to it. Invite it there.")]
    private partial void LogClosed(UserId user, string space);
}
