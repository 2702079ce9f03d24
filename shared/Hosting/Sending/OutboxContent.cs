using System.Text.Json.Nodes;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Store.Delivery;

namespace Community.Hosting.Sending;

/// <summary>The content of an outbox item as it is sent.</summary>
internal static class OutboxContent
{
    /// <summary>Under this key every event of ours carries its item's transaction id.</summary>
    public const string Key = "de.community-bots.outbox";

    /// <summary>And under this one the item's subject, if it has one: a store restored from a backup learns from it what it had called things.</summary>
    public const string SubjectKey = "de.community-bots.subject";

    /// <summary>The item an event of ours came from. The device's own transaction id is there only on the device that sent it.</summary>
    public static string? TransactionIdOf(RoomEvent own) => own.Content.Member(Key).AsText() ?? own.TransactionId;

    /// <summary>By this the same words are known again; null: no words.</summary>
    public static string? FingerprintOf(string? words) => words is null ? null : DerivedId.Of(words);

    public static string? FingerprintOf(OutboxItem item) =>
        FingerprintOf(JsonNode.Parse(item.Content)?["body"] is JsonValue body && body.TryGetValue<string>(out var words) ? words : null);

    /// <summary>Gives an item another id, where its own went out already with other words.</summary>
    public static void Rename(OutboxItem item) => item.TransactionId = DerivedId.Of(item.TransactionId, "again");

    /// <param name="item">An item with the action <see cref="OutboxAction.Send"/>.</param>
    /// <param name="target">The event its relation points to.</param>
    public static JsonObject Compose(OutboxItem item, EventId? target)
    {
        var content = JsonNode.Parse(item.Content)!.AsObject();
        switch (item.Relation)
        {
            case OutboxRelation.Reply when target is { } event_:
                content["m.relates_to"] = Reply(event_, item.ThreadRoot);
                break;
            case OutboxRelation.Replace when target is { } event_:
                content = Edit(content, event_);
                break;
            case OutboxRelation.Reference when target is { } event_:
                content["m.relates_to"] = new JsonObject { ["rel_type"] = Relation.Reference, ["event_id"] = event_.Value };
                break;
            case OutboxRelation.Annotation when target is { } event_:
                content = Annotation(content, event_);
                break;
        }
        content[Key] = item.TransactionId;
        if (item.Subject is { } subject)
            content[SubjectKey] = subject;
        return content;
    }

    // Source: https://spec.matrix.org/v1.19/client-server-api/#threading: a real reply within a thread is no fallback.
    private static JsonObject Reply(EventId to, EventId? thread)
    {
        var relation = new JsonObject { ["m.in_reply_to"] = new JsonObject { ["event_id"] = to.Value } };
        if (thread is { } root)
        {
            relation["rel_type"] = Relation.Thread;
            relation["event_id"] = root.Value;
            relation["is_falling_back"] = false;
        }
        return relation;
    }

    // Source: https://spec.matrix.org/v1.19/client-server-api/#event-replacements
    private static JsonObject Edit(JsonObject content, EventId original)
    {
        var edit = new JsonObject();
        foreach (var (name, value) in content)
            edit[name] = value?.DeepClone();
        foreach (var text in (string[])["body", "formatted_body"])
            if (edit[text] is { } words)
                edit[text] = "* " + words.GetValue<string>();
        // Nobody is pinged again because a count changed.
        edit["m.mentions"] = new JsonObject();
        edit["m.new_content"] = content;
        edit["m.relates_to"] = new JsonObject { ["rel_type"] = Relation.Replace, ["event_id"] = original.Value };
        return edit;
    }

    private static JsonObject Annotation(JsonObject content, EventId target) => new()
    {
        ["m.relates_to"] = new JsonObject
        {
            ["rel_type"] = Relation.Annotation,
            ["event_id"] = target.Value,
            ["key"] = content["key"]?.DeepClone(),
        },
    };
}
