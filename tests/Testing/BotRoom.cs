using System.Text.Json.Nodes;
using Community.Testing.Homeserver;

namespace Community.Testing;

/// <summary>A room that reads as chat: whoever says something waits until the bots have done with it.</summary>
public sealed class BotRoom(TestCommunity community, FakeRoom fake)
{
    public FakeRoom Fake => fake;

    /// <summary>All the bots have said, oldest first, as it was first sent; without files.</summary>
    public IReadOnlyList<string> Replies => [.. Messages.Select(Body)];

    /// <summary>All the files the bots have put into the room.</summary>
    public IReadOnlyList<JsonObject> Files => [.. fake.Events.Where(one =>
        Text(one, "sender") == community.Bot.UserId && one["content"] is JsonObject content && Text(content, "msgtype") == "m.file")];

    /// <summary>What the bots said last; empty if nothing.</summary>
    public string LastReply => Replies.Count > 0 ? Replies[^1] : string.Empty;

    /// <summary>The event in which the bots said something last.</summary>
    public JsonObject LastMessage => Messages.Last();

    /// <summary>The <c>msgtype</c> of what the bots said last.</summary>
    public string? LastKind => Text(LastContent, "msgtype");

    /// <summary>The HTML of what the bots said last.</summary>
    public string? LastHtml => Text(LastContent, "formatted_body");

    /// <summary>The event that the bots answered last.</summary>
    public string? LastRepliesTo => Relation(LastMessage)?["m.in_reply_to"]?["event_id"]?.GetValue<string>();

    /// <summary>The root of the thread in which the bots spoke last; null outside of one.</summary>
    public string? LastThread => Relation(LastMessage) is { } relation && relation["rel_type"]?.GetValue<string>() == "m.thread"
        ? relation["event_id"]!.GetValue<string>()
        : null;

    /// <summary>Whom the bots meant to reach last; null if the message doesn't say, which leaves it to the clients.</summary>
    public IReadOnlyList<string>? LastMentions => LastContent["m.mentions"] is JsonObject mentions
        ? [.. mentions["user_ids"]?.AsArray().Select(user => user!.GetValue<string>()) ?? []]
        : null;

    private JsonObject LastContent => LastMessage["content"]!.AsObject();

    private IEnumerable<JsonObject> Messages => fake.Events.Where(one =>
        Text(one, "sender") == community.Bot.UserId && Text(one, "type") == "m.room.message" &&
        Relation(one)?["rel_type"]?.GetValue<string>() != "m.replace" && Body(one).Length > 0 && Text(one["content"]!.AsObject(), "msgtype") != "m.file");

    public Task<string> Says(FakeUser who, string text) => SettledAsync(fake.Say(who, text));

    public Task<string> Replying(FakeUser who, string to, string text) => SettledAsync(fake.Reply(who, to, text));

    public Task<string> SaysInThread(FakeUser who, string root, string text) => SettledAsync(fake.SayInThread(who, root, text));

    /// <summary>A message of any content.</summary>
    public Task<string> Sends(FakeUser who, JsonObject content) => SettledAsync(fake.Send(who, "m.room.message", content));

    public Task<string> Reacts(FakeUser who, string to, string emoji) => SettledAsync(fake.React(who, to, emoji));

    public Task<string> Edits(FakeUser who, string message, string text) => SettledAsync(fake.Edit(who, message, text));

    public Task<string> Redacts(FakeUser who, string message) => SettledAsync(fake.Redact(who, message));

    /// <summary>What a message reads now, with its last edit.</summary>
    public string Reads(string message)
    {
        var edit = fake.Events.LastOrDefault(one => Relation(one)?["rel_type"]?.GetValue<string>() == "m.replace" &&
            Relation(one)?["event_id"]?.GetValue<string>() == message);
        return edit is null ? Body(fake.Event(message)!) : Body(edit["content"]!["m.new_content"]!.AsObject().DeepClone().AsObject(), isContent: true);
    }

    /// <summary>The bots' emojis on a message that still stand.</summary>
    public IReadOnlyList<string> ReactionsOn(string message) =>
    [
        .. fake.Events.Where(one => Text(one, "sender") == community.Bot.UserId && Text(one, "type") == "m.reaction" &&
                Relation(one)?["event_id"]?.GetValue<string>() == message)
            .Select(one => Relation(one)!["key"]!.GetValue<string>()),
    ];

    private async Task<string> SettledAsync(string eventId)
    {
        await community.SettleAsync();
        return eventId;
    }

    private static JsonNode? Relation(JsonObject one) => (one["content"] as JsonObject)?["m.relates_to"] as JsonObject;

    // A test may have put anything into the room.
    private static string? Text(JsonObject one, string key) => one[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string Body(JsonObject one) => Body(one, isContent: false);

    private static string Body(JsonObject one, bool isContent) => Text(isContent ? one : one["content"]!.AsObject(), "body") ?? string.Empty;
}
