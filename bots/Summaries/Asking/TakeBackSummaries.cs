using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store.Delivery;

namespace Community.Summaries.Asking;

/// <summary>Somebody takes a message back: summaries that show it are taken back as well.</summary>
internal sealed class TakeBackSummaries : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) =>
        ValueTask.FromResult(RedactionContent.RedactedBy(incoming.Event) is { } redacted
            ? new Handling((work, token) => TakeBack.ShowingAsync(work.Outbox, NameOf(incoming.Event.Room, redacted), token))
            : null);

    /// <summary>What a message is called among the things that our messages show.</summary>
    public static string NameOf(RoomId room, EventId message) => $"message {room} {message}";
}
