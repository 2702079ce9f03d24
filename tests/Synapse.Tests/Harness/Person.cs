using System.Text.Json.Nodes;
using Community.Host.Provisioning;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Synapse.Tests.Harness;

/// <summary>Somebody who writes through the real API.</summary>
public sealed class Person(UserId user, MatrixSession session)
{
    public UserId User => user;

    public MatrixSession Session => session;

    public Task<EventId> SaysAsync(RoomId room, string text) => SendAsync(room, EventType.Message, Text(text));

    public Task<EventId> RepliesAsync(RoomId room, EventId to, string text)
    {
        var content = Text(text);
        content["m.relates_to"] = new JsonObject { ["m.in_reply_to"] = new JsonObject { ["event_id"] = to.Value } };
        return SendAsync(room, EventType.Message, content);
    }

    public Task<EventId> EditsAsync(RoomId room, EventId original, string text)
    {
        var content = Text($"* {text}");
        content["m.new_content"] = Text(text);
        content["m.relates_to"] = new JsonObject { ["rel_type"] = Relation.Replace, ["event_id"] = original.Value };
        return SendAsync(room, EventType.Message, content);
    }

    public Task<EventId> ReactsAsync(RoomId room, EventId to, string emoji) => SendAsync(room, EventType.Reaction, new JsonObject
    {
        ["m.relates_to"] = new JsonObject { ["rel_type"] = Relation.Annotation, ["event_id"] = to.Value, ["key"] = emoji },
    });

    public Task RedactsAsync(RoomId room, EventId id) =>
        session.RedactAsync(room, id, Guid.NewGuid().ToString("N"), TestContext.Current.CancellationToken);

    /// <summary>Sends any content, waiting when the homeserver says so, as a client does.</summary>
    public async Task<EventId> SendAsync(RoomId room, string type, JsonObject content)
    {
        var transaction = Guid.NewGuid().ToString("N");
        while (true)
            try
            {
                return await session.SendEventAsync(room, type, transaction, content, TestContext.Current.CancellationToken);
            }
            catch (MatrixException limit) when (limit.IsTransient)
            {
                await Task.Delay(limit.RetryAfter ?? TimeSpan.FromSeconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
            }
    }

    /// <summary>A room everybody may join, with those invited who are named.</summary>
    public Task<RoomId> CreatesRoomAsync(string name, params IReadOnlyList<UserId> invited) => session.CreateRoomAsync(
        new JsonObject
        {
            ["name"] = name,
            ["preset"] = "public_chat",
            ["invite"] = new JsonArray([.. invited.Select(one => (JsonNode)one.Value)]),
        },
        TestContext.Current.CancellationToken);

    public Task InvitesAsync(RoomId room, UserId whom) => session.SendIdempotentAsync(
        MatrixRequest.Post($"/_matrix/client/v3/rooms/{room}/invite", new JsonObject { ["user_id"] = whom.Value }, AdminJson.Default.JsonObject),
        AdminJson.Default.JsonElement, TestContext.Current.CancellationToken);

    public Task JoinsAsync(RoomId room) => session.JoinAsync(room, [], TestContext.Current.CancellationToken);

    /// <summary>The whole timeline, oldest first.</summary>
    public async Task<IReadOnlyList<RoomEvent>> ReadsAsync(RoomId room)
    {
        var events = new List<RoomEvent>();
        for (string? from = null; ;)
        {
            var page = await session.GetMessagesBackwardsAsync(room, from, null, 500, TestContext.Current.CancellationToken);
            events.AddRange(page.Events);
            if (page.End is null)
                break;
            from = page.End;
        }
        events.Reverse();
        return events;
    }

    private static JsonObject Text(string text) =>
        new() { ["msgtype"] = MessageContent.TextKind, ["body"] = text, ["m.mentions"] = new JsonObject() };
}
