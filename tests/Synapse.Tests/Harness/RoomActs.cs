using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Host.Provisioning;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Sync;

namespace Community.Synapse.Tests.Harness;

/// <summary>What people do to rooms and to each other in them.</summary>
internal static class RoomActs
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3), LongPoll = TimeSpan.FromSeconds(10);

    public static Task<RoomId> CreatesAsync(this Person person, JsonObject options) =>
        person.Session.CreateRoomAsync(options, TestContext.Current.CancellationToken);

    /// <summary>A direct room with somebody, as clients make it.</summary>
    public static Task<RoomId> OpensDirectAsync(this Person person, UserId with, params JsonObject[] initialState) => person.CreatesAsync(new JsonObject
    {
        ["preset"] = "trusted_private_chat",
        ["is_direct"] = true,
        ["invite"] = new JsonArray(with.Value),
        ["initial_state"] = new JsonArray([.. initialState]),
    });

    public static Task SetsAsync(this Person person, RoomId room, string type, JsonObject content, string key = "") =>
        person.Session.PutStateAsync(room, type, key, content, TestContext.Current.CancellationToken);

    public static Task<JsonElement?> StateAsync(this Person person, RoomId room, string type, string key = "") =>
        person.Session.GetStateAsync(room, type, key, TestContext.Current.CancellationToken);

    public static Task EncryptsAsync(this Person person, RoomId room) => person.SetsAsync(room, EventType.Encryption, Encryption["content"]!.DeepClone().AsObject());

    /// <summary>As a room's initial state.</summary>
    public static JsonObject Encryption => new()
    {
        ["type"] = EventType.Encryption,
        ["state_key"] = string.Empty,
        ["content"] = new JsonObject { ["algorithm"] = "m.megolm.v1.aes-sha2" },
    };

    public static Task KicksAsync(this Person person, RoomId room, UserId whom) => person.PostAsync($"/_matrix/client/v3/rooms/{room}/kick", About(whom));

    public static Task BansAsync(this Person person, RoomId room, UserId whom) => person.PostAsync($"/_matrix/client/v3/rooms/{room}/ban", About(whom));

    public static Task UnbansAsync(this Person person, RoomId room, UserId whom) => person.PostAsync($"/_matrix/client/v3/rooms/{room}/unban", About(whom));

    /// <summary>Replaces the room by one of that version; returns the new one.</summary>
    public static async Task<RoomId> UpgradesAsync(this Person person, RoomId room, string version)
    {
        var answer = await person.PostAsync($"/_matrix/client/v3/rooms/{room}/upgrade", new JsonObject { ["new_version"] = version });
        return RoomId.Parse(answer.GetProperty("replacement_room").GetString()!);
    }

    /// <summary>Says something in the thread of a message.</summary>
    public static Task<EventId> SaysInThreadAsync(this Person person, RoomId room, EventId root, string text) => person.SendAsync(room, EventType.Message, new JsonObject
    {
        ["msgtype"] = MessageContent.TextKind,
        ["body"] = text,
        ["m.mentions"] = new JsonObject(),
        ["m.relates_to"] = new JsonObject
        {
            ["rel_type"] = Relation.Thread,
            ["event_id"] = root.Value,
            ["is_falling_back"] = true,
            ["m.in_reply_to"] = new JsonObject { ["event_id"] = root.Value },
        },
    });

    /// <summary>Speaks to an account by a pill, as clients write it.</summary>
    public static Task<EventId> SpeaksToAsync(this Person person, RoomId room, UserId account, string name, string text) =>
        person.SendAsync(room, EventType.Message, new JsonObject
        {
            ["msgtype"] = MessageContent.TextKind,
            ["body"] = $"{name}: {text}",
            ["format"] = "org.matrix.custom.html",
            ["formatted_body"] = $"<a href=\"https://matrix.to/#/{account}\">{name}</a>: {text}",
            ["m.mentions"] = new JsonObject { ["user_ids"] = new JsonArray(account.Value) },
        });

    /// <summary>The room to which one of them has invited the person, or does so soon.</summary>
    public static async Task<RoomId> InvitationFromAsync(this Person person, params IReadOnlyList<UserId> inviters)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        for (string? since = null; ;)
        {
            var batch = await person.Session.SyncAsync(since, SyncFilter.Timelines(1), since is null ? TimeSpan.Zero : LongPoll, limit.Token);
            if (batch.Invited.FirstOrDefault(one => one.State.Any(state => state.Type is EventType.Member && state.Sender is { } inviter && inviters.Contains(inviter))) is { } invitation)
                return invitation.Room;
            since = batch.NextBatch;
        }
    }

    private static JsonObject About(UserId whom) => new() { ["user_id"] = whom.Value };

    private static Task<JsonElement> PostAsync(this Person person, FormattableString address, JsonObject body) => person.Session.SendOnceAsync(
        MatrixRequest.Post(address, body, AdminJson.Default.JsonObject), AdminJson.Default.JsonElement, TestContext.Current.CancellationToken);
}
