using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Rooms;

namespace Community.Testing.Homeserver;

/// <summary>What people say. Each returns the id of the new event.</summary>
public sealed partial class FakeRoom
{
    public string Say(FakeUser user, string text) => Send(user, "m.room.message", Text(text));

    /// <summary>https://spec.matrix.org/v1.16/client-server-api/#rich-replies</summary>
    public string Reply(FakeUser user, string toEventId, string text) => Send(user, "m.room.message",
        Related(Text(text), new JsonObject { ["m.in_reply_to"] = new JsonObject { ["event_id"] = toEventId } }));

    /// <summary>https://spec.matrix.org/v1.16/client-server-api/#threading</summary>
    public string SayInThread(FakeUser user, string rootEventId, string text) => Send(user, "m.room.message", Related(Text(text), new JsonObject
    {
        ["rel_type"] = "m.thread",
        ["event_id"] = rootEventId,
        ["is_falling_back"] = true,
        ["m.in_reply_to"] = new JsonObject { ["event_id"] = rootEventId },
    }));

    /// <summary>https://spec.matrix.org/v1.16/client-server-api/#event-annotations-and-reactions</summary>
    public string React(FakeUser user, string eventId, string key) => Send(user, "m.reaction",
        Related([], new JsonObject { ["rel_type"] = "m.annotation", ["event_id"] = eventId, ["key"] = key }));

    /// <summary>https://spec.matrix.org/v1.16/client-server-api/#event-replacements</summary>
    public string Edit(FakeUser user, string eventId, string newText)
    {
        var content = Text("* " + newText);
        content["m.new_content"] = Text(newText);
        return Send(user, "m.room.message", Related(content, new JsonObject { ["rel_type"] = "m.replace", ["event_id"] = eventId }));
    }

    public string Redact(FakeUser user, string eventId, string? reason = null)
    {
        var content = reason is null ? new JsonObject() : new JsonObject { ["reason"] = reason };
        return Post(new EventDraft(user.UserId, "m.room.redaction", content) { Redacts = eventId });
    }

    /// <summary>Any content goes, as from a careless or hostile client on another server: only membership and power are asked.</summary>
    public string Send(FakeUser user, string type, JsonObject content) => Post(new EventDraft(user.UserId, type, content));

    public string SendState(FakeUser user, string type, string key, JsonObject content) => Post(new EventDraft(user.UserId, type, content, key));

    /// <summary>
    /// Puts an event into the timeline exactly as it is: keys may lack, types may be wrong, an id may repeat. It changes neither the state
    /// nor what a redaction would; it is seen by whom a message at this point would be seen.
    /// </summary>
    public void Inject(JsonObject rawEvent)
    {
        lock (world.Gate)
            room.AppendRaw(rawEvent);
    }

    private static JsonObject Text(string text) => new() { ["msgtype"] = "m.text", ["body"] = text };

    private static JsonObject Related(JsonObject content, JsonObject relation)
    {
        content["m.relates_to"] = relation;
        return content;
    }

    private string Post(EventDraft draft) => Locked(() => Sending.Send(room, draft).Id!);
}
