using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;
using Community.Testing.Homeserver.Rooms;
using Community.Testing.Homeserver.Sync;

namespace Community.Testing.Homeserver.Endpoints;

/// <summary>
/// History page by page, single events and what relates to them: https://spec.matrix.org/v1.16/client-server-api/#syncing and
/// https://spec.matrix.org/v1.16/client-server-api/#relationships-api
/// </summary>
internal sealed class HistoryEndpoints(World world)
{
    /// <summary>Synapse's largest page.</summary>
    private const int LargestPage = 1_000;

    public void Map(Router router)
    {
        router.Map("GET", "/_matrix/client/v3/rooms/{room}/messages", Messages);
        router.Map("GET", "/_matrix/client/v3/rooms/{room}/event/{event}", call =>
        {
            var room = world.RoomOfMember(call["room"], call.UserId);
            return Reply.Ok(View(call, room).Of(Visible(call, room)));
        });
        router.Map("GET", "/_matrix/client/v1/rooms/{room}/relations/{event}", Relations);
        router.Map("GET", "/_matrix/client/v1/rooms/{room}/relations/{event}/{relation}", Relations);
        router.Map("GET", "/_matrix/client/v1/rooms/{room}/relations/{event}/{relation}/{type}", Relations);
    }

    /// <summary>As from Synapse, visibility thins a page out after it was cut: a page may be short, or empty and yet not the last.</summary>
    private Reply Messages(Call call)
    {
        var room = world.ReadableRoom(call["room"], call.UserId);
        var filter = EventFilter.Parse(call.Argument("filter"));
        var backwards = Backwards(call) ?? throw new MatrixException(400, "M_MISSING_PARAM", "Missing query parameter 'dir'");
        var from = call.Argument("from") is { } token ? StreamToken.Read(token) : backwards ? world.Position : 0;
        if (backwards && !room.State.IsJoined(call.UserId))
            from = Math.Min(from, room.Timeline.FindLast(e => e.IsMemberOf(call.UserId))!.Position);
        var page = Page(call, room.Timeline.Where(e => filter.Passes(e.Json)), backwards, from).Take(Limit(call, 10)).ToList();

        var answer = new JsonObject
        {
            ["chunk"] = Json.ToArray(page.Where(e => room.CanSee(call.UserId, e)).Select(e => View(call, room).Of(e))),
            ["start"] = StreamToken.Write(from),
        };
        if (page is [.., var last])
            answer["end"] = StreamToken.Write(backwards ? last.Position - 1 : last.Position);
        return Reply.Ok(answer);
    }

    private Reply Relations(Call call)
    {
        var room = world.ReadableRoom(call["room"], call.UserId);
        var parent = room.Find(call["event"]);
        if (parent is null || !room.CanSee(call.UserId, parent))
            throw new MatrixException(404, "M_UNKNOWN", "Unknown parent event.");
        var related = room.RelatedTo(call["event"]).Where(e => room.CanSee(call.UserId, e)
            && (parent.RedactedBy is null || Relation.Of(e)!.Type != "m.replace")
            && (call.Route.GetValueOrDefault("relation") is not { } relation || Relation.Of(e)!.Type == relation)
            && (call.Route.GetValueOrDefault("type") is not { } type || e.Type == type));

        var backwards = Backwards(call) ?? true;
        var from = call.Argument("from") is { } token ? StreamToken.Read(token) : backwards ? world.Position : 0;
        var limit = Limit(call, 5);
        var page = Page(call, related, backwards, from).Take(limit + 1).ToList();
        var answer = new JsonObject { ["chunk"] = Json.ToArray(page.Take(limit).Select(e => View(call, room).Of(e))) };
        if (page.Count > limit && limit > 0)
            answer["next_batch"] = StreamToken.Write(backwards ? page[limit - 1].Position - 1 : page[limit - 1].Position);
        if (call.Argument("from") is { } previous)
            answer["prev_batch"] = previous;
        return Reply.Ok(answer);
    }

    private static IEnumerable<StoredEvent> Page(Call call, IEnumerable<StoredEvent> events, bool backwards, long from)
    {
        var to = call.Argument("to") is { } token ? StreamToken.Read(token) : backwards ? 0 : long.MaxValue;
        return backwards
            ? events.Where(e => e.Position <= from && e.Position > to).Reverse()
            : events.Where(e => e.Position > from && e.Position <= to);
    }

    private static bool? Backwards(Call call) => call.Argument("dir") switch
    {
        "b" => true,
        "f" => false,
        null => null,
        _ => throw MatrixException.Invalid("Query parameter 'dir' must be one of ['b', 'f']"),
    };

    private static int Limit(Call call, int unasked) => Math.Min(call.Number("limit") ?? unasked, LargestPage);

    /// <summary>What one may not see does not exist, as the specification has it.</summary>
    private static StoredEvent Visible(Call call, Room room) =>
        room.Find(call["event"]) is { } stored && room.CanSee(call.UserId, stored) && !room.ForgottenBy.Contains(call.UserId)
            ? stored
            : throw MatrixException.NotFound("Event not found.");

    private EventView View(Call call, Room room) => new(world, room, call.UserId, call.Session.DeviceId);
}
