using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Store.Delivery;

/// <summary>
/// Writes what a bot wants sent into the running transaction. Every item is named by its <c>purpose</c>, unique within the cause:
/// the same cause handled again writes the same items, and they are sent once.
/// </summary>
/// <param name="Db">The running transaction.</param>
/// <param name="Bot">The slice.</param>
/// <param name="Account">The account it speaks as.</param>
/// <param name="Cause">The id of the event, or a name of what is due.</param>
/// <param name="Now">When the items are written.</param>
public sealed record Outbox(CommunityContext Db, string Bot, UserId Account, string Cause, Instant Now)
{
    /// <summary>How long an edit waits for the next one: more than one a second nobody reads.</summary>
    private static readonly Duration EditWindow = Duration.FromSeconds(1);

    public OutboxItem Send(RoomId room, OutgoingMessage message, string purpose, string? subject = null) =>
        Add(Item(room, purpose, message.ToContent(), subject: subject));

    public OutboxItem Send(RoomId room, OutgoingPoll poll, string purpose, string subject) =>
        Add(Item(room, purpose, poll.ToContent(), subject: subject, eventType: EventType.PollStart));

    /// <summary>Ends a poll of ours.</summary>
    /// <param name="poll">What began it.</param>
    /// <param name="result">What came of it, in plain text.</param>
    /// <param name="purpose">Names the item.</param>
    public OutboxItem EndPoll(OutboxItem poll, string result, string purpose) => Add(Item(
        poll.Room, purpose, OutgoingPoll.EndContent(result), OutboxRelation.Reference, targetItem: poll.TransactionId, eventType: EventType.PollEnd,
        // Clients take it from others only if they may take back messages.
        account: poll.Account));

    /// <summary>Says in an encrypted room, in the clear, why we go. It must hold nothing else.</summary>
    public OutboxItem SayInClear(RoomId room, OutgoingMessage message, string purpose) =>
        Add(Item(room, purpose, message.ToContent(), inClear: true));

    /// <summary>
    /// Says something to a person alone, in their direct room with this account. If there is none, one is opened first; if that is
    /// refused for good, the message fails with the reason; so it does at once, if the person has banned the account from their direct
    /// room. What is said to one person arrives in the order in which it was written.
    /// </summary>
    public async Task<OutboxItem> SendDirectAsync(UserId to, OutgoingMessage message, string purpose, CancellationToken cancellation)
    {
        var isBeingOpened = await DirectRooms.IsBeingOpenedAsync(Db, Account, to, cancellation);
        var room = isBeingOpened ? null : await DirectRooms.FindAsync(Db, Account, to, cancellation);
        var isRefused = room is null && await Db.DirectRefusals.FindAsync([Account, to], cancellation) is not null;
        if (room is null && !isBeingOpened && !isRefused)
            Add(Item(null, $"room for {purpose}", new JsonObject(), action: OutboxAction.OpenDirect, recipient: to));
        var item = Item(room, purpose, message.ToContent(), recipient: to);
        if (isRefused)
            (item.State, item.FailedWith, item.FailedAt) = (OutboxState.Failed, "The person has banned us from their direct room.", Now);
        return Add(item);
    }

    /// <summary>Answers an event, within its thread if it is in one.</summary>
    public OutboxItem Reply(RoomEvent to, OutgoingMessage message, string purpose, string? subject = null) =>
        AddFor(to.Sender, Item(to.Room, purpose, message.ToContent(), OutboxRelation.Reply, to.Id, threadRoot: Relation.Of(to).ThreadRoot, subject: subject));

    /// <summary>Answers an event with a file.</summary>
    public OutboxItem Reply(RoomEvent to, OutgoingFile file, string purpose) =>
        AddFor(to.Sender, Item(to.Room, purpose, file.ToContent(), OutboxRelation.Reply, to.Id, threadRoot: Relation.Of(to).ThreadRoot));

    /// <summary>Says something about an earlier message of ours that must reach people, before everything else.</summary>
    public OutboxItem Remind(OutboxItem about, OutgoingMessage message, string purpose) =>
        Add(Item(
            about.Room, purpose, message.ToContent(), OutboxRelation.Reply, targetItem: about.TransactionId, threadRoot: about.ThreadRoot,
            urgent: true, recipient: about.Recipient));

    public OutboxItem React(RoomEvent to, string emoji, string purpose, string? subject = null) =>
        React(to.Room, to.Id, emoji, purpose, subject);

    public OutboxItem React(RoomId room, EventId to, string emoji, string purpose, string? subject = null) =>
        Add(Reaction(room, emoji, purpose, to, null, subject));

    /// <summary>Puts an emoji under our own message, for others to choose.</summary>
    public OutboxItem React(OutboxItem to, string emoji, string purpose) =>
        Add(Reaction(to.Room, emoji, purpose, null, to.TransactionId, null, to.Recipient));

    /// <summary>Takes back something of ours, as the account that sent it.</summary>
    public void Withdraw(OutboxItem sent, string purpose) =>
        Add(Item(
            sent.Room, purpose, new JsonObject(), targetItem: sent.TransactionId, action: OutboxAction.Redact, account: sent.Account,
            recipient: sent.Recipient));

    /// <param name="room">The room.</param>
    /// <param name="via">Servers that are in the room.</param>
    /// <param name="purpose">Names the item.</param>
    /// <param name="directWith">Who wants it as a direct room with this account.</param>
    public void Join(RoomId room, IEnumerable<string> via, string purpose, UserId? directWith = null) =>
        Add(Item(room, purpose, new JsonArray([.. via.Select(server => (JsonNode)server)]), action: OutboxAction.Join, recipient: directWith));

    /// <summary>Changes keys of a room's state event and leaves its others as they are. Null takes a key out.</summary>
    public void ChangeState(RoomId room, string eventType, JsonObject changes, string purpose) =>
        Add(Item(room, purpose, changes, eventType: eventType, action: OutboxAction.ChangeState));

    /// <summary>Leaves a room, or declines its invitation; the reason is for people to read.</summary>
    public OutboxItem Leave(RoomId room, string purpose, string? reason = null) =>
        Add(Item(room, purpose, reason is null ? new JsonObject() : new JsonObject { ["reason"] = reason }, action: OutboxAction.Leave));

    /// <summary>Brings an earlier message of ours up to date. An edit that has not gone out yet is overwritten: the latest state wins.</summary>
    /// <param name="original">The message.</param>
    /// <param name="message">What it reads now.</param>
    /// <param name="purpose">Names the item.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="shows">What the message shows by now, without calling anybody: see <see cref="OutboxItem.Shows"/>.</param>
    public async Task EditAsync(
        OutboxItem original, OutgoingMessage message, string purpose, CancellationToken cancellation, IEnumerable<string>? shows = null)
    {
        var content = message.ToContent();
        Expression<Func<OutboxItem, bool>> isWaitingEdit = item =>
            item.TargetItem == original.TransactionId && item.Relation == OutboxRelation.Replace &&
            item.State == OutboxState.Waiting && item.AttemptedAt == null;
        // One that this very transaction has written is not in the database yet.
        var edit = Db.Outbox.Local.FirstOrDefault(isWaitingEdit.Compile()) ??
            await Db.Outbox.Include(item => item.Shows).FirstOrDefaultAsync(isWaitingEdit, cancellation);
        if (edit is not null)
            edit.Content = content.ToJsonString();
        else
            edit = Add(Item(
                original.Room, purpose, content, OutboxRelation.Replace, targetItem: original.TransactionId, notBefore: Now + EditWindow,
                account: original.Account, recipient: original.Recipient));
        if (shows is not null)
            Shows(edit, [.. shows.Distinct(StringComparer.Ordinal)]);
    }

    private static void Shows(OutboxItem item, List<string> shown)
    {
        item.Shows.RemoveAll(one => !shown.Contains(one.What, StringComparer.Ordinal));
        item.Shows.AddRange(shown.Except(item.Shows.Select(one => one.What), StringComparer.Ordinal).Select(what => new OutboxShown { What = what }));
    }

    /// <summary>Our own message behind an event, if it carries a subject.</summary>
    public Task<OutboxItem?> FindOwnAsync(EventId sentAs, CancellationToken cancellation) =>
        Db.Outbox.FirstOrDefaultAsync(item => item.SentAs == sentAs && item.Bot == Bot && item.Subject != null, cancellation);

    public Task<OutboxItem?> FindOwnAsync(string subject, CancellationToken cancellation) =>
        Db.Outbox.FirstOrDefaultAsync(item => item.Subject == subject && item.Bot == Bot, cancellation);

    private OutboxItem Reaction(
        RoomId? room, string emoji, string purpose, EventId? targetEvent, string? targetItem, string? subject, UserId? recipient = null) => Item(
        room, purpose, new JsonObject { ["key"] = emoji }, OutboxRelation.Annotation, targetEvent, targetItem,
        subject: subject, eventType: EventType.Reaction, recipient: recipient);

    private OutboxItem AddFor(UserId asker, OutboxItem item)
    {
        item.Asker = asker;
        return Add(item);
    }

    private OutboxItem Add(OutboxItem item)
    {
        // Whom a message names must be able to have it taken back.
        if (JsonNode.Parse(item.Content) is JsonObject content && content["m.mentions"]?["user_ids"] is JsonArray people)
            item.Shows.AddRange(people.Select(person => new OutboxShown { What = (string)person! }));
        Db.Outbox.Add(item);
        return item;
    }

    private OutboxItem Item(
        RoomId? room, string purpose, JsonNode content, OutboxRelation relation = OutboxRelation.None, EventId? targetEvent = null,
        string? targetItem = null, EventId? threadRoot = null, string? subject = null, bool urgent = false, Instant? notBefore = null,
        string eventType = EventType.Message, OutboxAction action = OutboxAction.Send, UserId? account = null, UserId? recipient = null, bool inClear = false) => new()
        {
            Account = account ?? Account,
            Bot = Bot,
            Room = room,
            Recipient = recipient,
            Action = action,
            TransactionId = DerivedId.Of(Bot, Cause, purpose),
            EventType = eventType,
            Content = content.ToJsonString(),
            Relation = relation,
            TargetEvent = targetEvent,
            TargetItem = targetItem,
            ThreadRoot = threadRoot,
            Subject = subject,
            IsUrgent = urgent,
            IsInClear = inClear,
            CreatedAt = Now,
            NotBefore = notBefore ?? Now,
        };
}
