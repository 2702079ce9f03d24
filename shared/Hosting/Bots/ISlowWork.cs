using System.Text.Json;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using NodaTime;

namespace Community.Hosting.Bots;

/// <summary>
/// Work that has to read much of the homeserver first, or to think for long. That is done outside of any transaction and holds up no event, reminder or
/// reply; it is over when the transaction that makes something of it is kept, and begins anew if the process ends before that.
/// </summary>
public interface ISlowWork
{
    /// <summary>When there is something to do next; null: nothing known. Reads only.</summary>
    Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation);

    /// <summary>Reads and thinks about one thing that is due. It may be asked about the same more than once.</summary>
    /// <param name="now">The moment by which it is due.</param>
    /// <param name="rooms">Reads in the rooms the account is in.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What to do in the transaction, which marks it as done; null: nothing is due.</returns>
    Task<Handling?> ThinkAsync(Instant now, Func<RoomId, IRoomHistory> rooms, CancellationToken cancellation);
}

/// <summary>Reads what was said in a room, as the bot's account may see it. Nothing of it is kept.</summary>
public interface IRoomHistory : IRoomReader
{
    /// <summary>A stretch of the timeline, newest first, state included.</summary>
    /// <param name="from">Where to start; null for the newest event.</param>
    /// <param name="limit">At most so many events; the homeserver may give fewer, even none, without being at the end.</param>
    /// <param name="cancellation">Ends the request.</param>
    Task<Page> GetPageBackwardsAsync(string? from, int limit, CancellationToken cancellation);

    /// <summary>The memberships of all who are in the room or invited to it, at this moment.</summary>
    Task<IReadOnlyList<RoomEvent>> GetMembersAsync(CancellationToken cancellation);

    /// <summary>The content of a state event with an empty state key; null if there is none.</summary>
    Task<JsonElement?> GetStateAsync(string type, CancellationToken cancellation);
}
