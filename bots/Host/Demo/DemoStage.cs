using System.Globalization;
using System.Text.Json.Nodes;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Host.Demo;

/// <summary>Plays the conversation through the real API and waits for the bots to play their part.</summary>
internal sealed class DemoStage(
    DemoPeople people, IReadOnlyDictionary<string, RoomId> rooms, IReadOnlyDictionary<string, UserId> bots, RoomWatcher watcher, DateOnly date)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);
    private readonly Dictionary<string, (RoomId Room, EventId Id)> _named = new(StringComparer.Ordinal);

    /// <summary>Plays one step.</summary>
    /// <returns>What a bot was expected to do and did not; null if all is well.</returns>
    public async Task<string?> PlayAsync(DemoStep step, CancellationToken cancellation)
    {
        if (step.Bot is null)
        {
            await ActAsync(step, cancellation);
            return null;
        }
        try
        {
            Name(step, await watcher.ExpectAsync(roomEvent => IsExpected(step, roomEvent), Patience, cancellation));
            return null;
        }
        catch (TimeoutException)
        {
            return $"{step.Bot} was expected to answer '{step.RepliesTo ?? step.ReactsTo ?? step.Edits}' with '{step.Contains ?? step.With}'.";
        }
    }

    private async Task ActAsync(DemoStep step, CancellationToken cancellation)
    {
        var (room, target) = (step.RepliesTo ?? step.ReactsTo) is { } about ? _named[about] : (rooms[step.Room!], default);
        var content = step.With is { } emoji ? Reaction(target, emoji) : Message(step, target);
        var type = step.With is null ? EventType.Message : EventType.Reaction;
        var id = await SendPatientlyAsync(people[step.Who!], room, type, content, cancellation);
        if (step.As is { } name)
            _named[name] = (room, id);
        // The next one speaks after having read this.
        await watcher.ExpectAsync(roomEvent => roomEvent.Id == id, Patience, cancellation);
    }

    // People write under the homeserver's ordinary limits.
    private static async Task<EventId> SendPatientlyAsync(
        MatrixSession session, RoomId room, string type, JsonObject content, CancellationToken cancellation)
    {
        var transaction = Guid.NewGuid().ToString("N");
        while (true)
            try
            {
                return await session.SendEventAsync(room, type, transaction, content, cancellation);
            }
            catch (MatrixException limit) when (limit.IsTransient)
            {
                await Task.Delay(limit.RetryAfter ?? TimeSpan.FromSeconds(1), TimeProvider.System, cancellation);
            }
    }

    private bool IsExpected(DemoStep step, RoomEvent roomEvent)
    {
        if (roomEvent.Sender != bots[step.Bot!])
            return false;
        var relation = Relation.Of(roomEvent);
        if (step.ReactsTo is { } reacted)
            return ReactionContent.Of(roomEvent) is { } reaction && reaction.Target == _named[reacted].Id &&
                string.Equals(reaction.Emoji, ReactionContent.Plain(step.With!), StringComparison.Ordinal);
        var text = step.Edits is { } edited
            ? relation.Edits == _named[edited].Id ? MessageContent.NewTextOf(roomEvent)?.Text : null
            : relation.RepliesTo == _named[step.RepliesTo!].Id ? MessageContent.Of(roomEvent)?.Text : null;
        return text is not null && text.Contains(step.Contains!, StringComparison.Ordinal) && AreMentioned(step, roomEvent);
    }

    private bool AreMentioned(DemoStep step, RoomEvent roomEvent)
    {
        var mentioned = roomEvent.Content.Member("m.mentions").Member("user_ids").Items()
            .Select(user => ((System.Text.Json.JsonElement?)user).AsText()).ToHashSet(StringComparer.Ordinal);
        return (step.Mentions ?? []).All(name => mentioned.Contains(people.UserOf(name).Value));
    }

    private void Name(DemoStep step, RoomEvent roomEvent)
    {
        if (step.As is { } name)
            _named[name] = (roomEvent.Room, roomEvent.Id);
    }

    private JsonObject Message(DemoStep step, EventId replyTo)
    {
        var says = step.Says!.Replace("{date}", date.ToString("d.M.yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var content = new JsonObject { ["msgtype"] = MessageContent.TextKind, ["body"] = says, ["m.mentions"] = new JsonObject() };
        if (step.RepliesTo is not null)
            content["m.relates_to"] = new JsonObject { ["m.in_reply_to"] = new JsonObject { ["event_id"] = replyTo.Value } };
        return content;
    }

    private static JsonObject Reaction(EventId target, string emoji) => new()
    {
        ["m.relates_to"] = new JsonObject { ["rel_type"] = Relation.Annotation, ["event_id"] = target.Value, ["key"] = emoji },
    };
}
