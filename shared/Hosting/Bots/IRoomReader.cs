using System.Text.Json;
using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Hosting.Bots;

/// <summary>Reads from one room at the homeserver, as the bot's account may.</summary>
public interface IRoomReader
{
    /// <summary>The account the bot speaks as here.</summary>
    UserId Self { get; }

    /// <summary>The names of all the bots that speak as this account.</summary>
    IReadOnlyList<string> Bots { get; }

    /// <summary>All accounts of the suite, those in other processes included.</summary>
    bool IsSuite(UserId user);

    /// <summary>The account that a bot of this process speaks as, by the bot's name; null for one that does not run here.</summary>
    UserId? AccountOf(string bot);

    /// <summary>Whether somebody is in this room, or invited to it.</summary>
    Task<bool> IsMemberAsync(UserId user, CancellationToken cancellation);

    /// <summary>An event of this room, or null if it is not there or not for our eyes.</summary>
    Task<RoomEvent?> GetEventAsync(EventId id, CancellationToken cancellation);

    /// <summary>Who may do what, at this moment.</summary>
    Task<RoomRights> GetRightsAsync(CancellationToken cancellation);

    /// <summary>
    /// The content of the room's state event of one of our own types, with an empty state key, from which settings are read; null if there
    /// is none. Anybody with the right to set it may have written anything.
    /// </summary>
    Task<JsonElement?> GetSettingsAsync(string eventType, CancellationToken cancellation);

    /// <summary>What somebody calls themselves in this room; null: nothing, or they are not in it.</summary>
    Task<string?> GetNameAsync(UserId user, CancellationToken cancellation);

    /// <summary>The room that an alias leads to; null: none that the homeserver finds within a few seconds.</summary>
    Task<RoomId?> FindRoomAsync(RoomAlias alias, CancellationToken cancellation);

    /// <summary>The same for another room that the account is in: what is said in a direct room may be about it.</summary>
    IRoomReader In(RoomId other);
}
