using System.Collections.Concurrent;
using System.Text.Json;
using Community.Hosting.Accounts;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Hosting.Settings;

/// <summary>
/// What the rooms themselves say about how the bots shall behave in them: state events of our own types with an empty state key. The
/// homeserver's state is the truth, and setting it takes the right to do so. It is read once, when first asked for, and then followed from
/// the timeline; after a restart or a return into a room it is read again, so that nothing kept can go stale.
/// </summary>
internal sealed class RoomSettings
{
    /// <summary>All our types begin so.</summary>
    private const string Prefix = "de.community-bots.";

    private readonly ConcurrentDictionary<(UserId Account, RoomId Room, string Type), JsonElement?> _known = new();

    /// <summary>The content, as anybody with the right may have written it; null if nothing is set.</summary>
    public async Task<JsonElement?> GetAsync(BotAccount account, RoomId room, string type, CancellationToken cancellation)
    {
        var key = (account.User, room, type);
        if (!_known.TryGetValue(key, out var content))
            _known[key] = content = await account.Session.GetStateAsync(room, type, string.Empty, cancellation);
        return content;
    }

    /// <summary>Takes in an event of a room as an account sees it. Each account follows its own timeline: another may lag behind.</summary>
    public void Follow(UserId account, RoomEvent roomEvent)
    {
        if (roomEvent.StateKey is "" && roomEvent.Type.StartsWith(Prefix, StringComparison.Ordinal))
            _known[(account, roomEvent.Room, roomEvent.Type)] = roomEvent.Content.Clone();
        else if (MemberContent.Of(roomEvent)?.Member == account)
            foreach (var key in _known.Keys.Where(key => key.Account == account && key.Room == roomEvent.Room))
                _known.TryRemove(key, out _);
    }
}
