using Community.Commands;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Summaries.Talks;
using NodaTime.Extensions;

namespace Community.Summaries.Reading;

/// <summary>Goes back through a timeline, event by event, and gathers what belongs to a talk.</summary>
internal sealed class TalkWalk(Audience audience, TalkAsked asked, Predicate<UserId> isLeftOut, Predicate<UserId> isSuite)
{
    private readonly List<RoomEvent> _newestFirst = [];
    private readonly HashSet<EventId> _seen = [], _edits = [];
    private readonly Dictionary<EventId, HashSet<UserId>> _reactions = [];

    /// <summary>As many messages as are wanted have been gathered.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Something is missing that not all readers may see.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>The message since which the talk is wanted has been met.</summary>
    public bool MetOwn { get; private set; }

    /// <summary>Takes in the next older event.</summary>
    /// <returns>False: nothing older is wanted.</returns>
    public bool Take(RoomEvent roomEvent)
    {
        // A page may repeat what the last one ended with.
        if (!_seen.Add(roomEvent.Id))
            return true;
        var goesOn = TakeIn(roomEvent);
        audience.Pass(roomEvent);
        return goesOn;
    }

    /// <summary>What was said, oldest first.</summary>
    public IReadOnlyList<TalkMessage> Messages() => [.. Enumerable.Reverse(_newestFirst).Select(Message).OfType<TalkMessage>()];

    private bool TakeIn(RoomEvent roomEvent)
    {
        if (roomEvent.StateKey is not null || roomEvent.IsRedacted || isSuite(roomEvent.Sender))
            return true;
        if (roomEvent.Sender == asked.SinceLastOf && IsTalk(roomEvent))
        {
            MetOwn = true;
            return false;
        }
        if (isLeftOut(roomEvent.Sender))
            return true;
        if (ReactionContent.Of(roomEvent) is { } reaction)
            NoteReaction(reaction.Target, roomEvent.Sender);
        if (Relation.Of(roomEvent).Edits is not null && audience.Sees)
            _edits.Add(roomEvent.Id);
        return !IsTalk(roomEvent) || TakeMessage(roomEvent);
    }

    /// <summary>Words to a bot are none.</summary>
    private static bool IsTalk(RoomEvent roomEvent) =>
        MessageContent.Of(roomEvent) is { Kind: MessageContent.TextKind } said && Relation.Of(roomEvent).Edits is null && CommandLine.Read(said.Text) is null;

    private bool TakeMessage(RoomEvent message)
    {
        if (asked.OfThread is { } thread && message.Id != thread && Relation.Of(message).ThreadRoot != thread)
            return true;
        var isRoot = message.Id == asked.OfThread;
        if (message.SentAt.ToInstant() < asked.Since && !isRoot)
            return true;
        if (!audience.Sees)
        {
            IsHidden = true;
            return !isRoot;
        }
        if (_newestFirst.Count >= asked.Most)
        {
            IsFull = true;
            return false;
        }
        _newestFirst.Add(message);
        return !isRoot;
    }

    private void NoteReaction(EventId target, UserId by)
    {
        if (!_reactions.TryGetValue(target, out var people))
            _reactions[target] = people = [];
        people.Add(by);
    }

    private TalkMessage? Message(RoomEvent message)
    {
        // An edit that has not been passed on the way, or that not all may see: then what the message reads now is not for them.
        if (message.LatestEditId is { } edit && !_edits.Contains(edit))
            return null;
        if (MessageContent.LatestOf(message) is not { Kind: MessageContent.TextKind, Text: { } text } || string.IsNullOrWhiteSpace(text))
            return null;
        var relation = Relation.Of(message);
        return new TalkMessage(
            message.Id, message.Sender, message.SentAt.ToInstant(), text, relation.RepliesTo, relation.ThreadRoot,
            _reactions.TryGetValue(message.Id, out var people) ? people.Count : 0);
    }
}
