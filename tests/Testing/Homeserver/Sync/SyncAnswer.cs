using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Accounts;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Sync;

/// <summary>The answer to a sync as of now; empty sections are left out, as by Synapse.</summary>
internal sealed class SyncAnswer
{
    private readonly World world;
    private readonly Session session;
    private readonly SyncRequest request;
    private readonly JsonObject rooms = [];
    private readonly JsonArray accountData;

    public SyncAnswer(World world, Session session, SyncRequest request)
    {
        this.world = world;
        this.session = session;
        this.request = request;
        foreach (var room in world.Rooms.Values)
        {
            if (new RoomDelta(world, room, session, request).Build() is { } delta)
                Section(delta.Section)[room.Id] = delta.Body;
        }

        accountData = Json.ToArray(session.User.StoredAccountData.Where(d => d.Value.Position > request.Since)
            .Select(d => new JsonObject { ["type"] = d.Key, ["content"] = d.Value.Content.DeepClone() }));
    }

    public bool HasNews => rooms.Count > 0 || accountData.Count > 0;

    /// <inheritdoc cref="FaultKind.RepeatBatch"/>
    public void RepeatLastBatch()
    {
        // One that never arrived is no repetition, and something may be missing before it.
        if (request.Since < session.LastBatchEnd)
            return;
        // No homeserver calls a room joined that the account is out of.
        foreach (var (roomId, events) in session.LastBatch.Where(one => world.Rooms[one.Key].State.IsJoined(session.User.UserId)))
        {
            var joined = Section("join");
            var timeline = joined[roomId]?["timeline"] as JsonObject;
            // A timeline has no gap inside, and before a limited one there is one.
            if (timeline?["limited"]?.GetValue<bool>() == true)
                continue;
            if (timeline is null)
            {
                timeline = new JsonObject { ["limited"] = false, ["prev_batch"] = StreamToken.Write(world.Position) };
                joined[roomId] = new JsonObject { ["timeline"] = timeline };
            }

            timeline["events"] = Json.ToArray(events.Concat(timeline["events"] as JsonArray ?? []).Select(e => e?.DeepClone()));
        }
    }

    /// <summary>The answer as it goes out; its timelines are kept as the last batch.</summary>
    public JsonObject ToJson()
    {
        KeepBatch();
        var json = new JsonObject
        {
            ["next_batch"] = StreamToken.Write(world.Position),
            ["device_one_time_keys_count"] = new JsonObject { ["signed_curve25519"] = 0 },
        };
        if (accountData.Count > 0)
            json["account_data"] = new JsonObject { ["events"] = accountData };
        if (rooms.Count > 0)
            json["rooms"] = rooms;
        return json;
    }

    private void KeepBatch()
    {
        var timelines = (rooms["join"] as JsonObject ?? [])
            .Select(r => (RoomId: r.Key, Events: r.Value?["timeline"]?["events"] as JsonArray ?? []))
            .Where(t => t.Events.Count > 0)
            .ToList();
        if (timelines.Count == 0)
            return;
        session.LastBatchEnd = world.Position;
        session.LastBatch.Clear();
        foreach (var (roomId, events) in timelines)
            session.LastBatch[roomId] = (JsonArray)events.DeepClone();
    }

    private JsonObject Section(string name)
    {
        if (rooms[name] is not JsonObject section)
            rooms[name] = section = [];
        return section;
    }
}
