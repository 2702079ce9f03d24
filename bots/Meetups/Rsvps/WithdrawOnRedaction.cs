using Community.Hosting.Bots;
using Community.Matrix.Events;

namespace Community.Meetups.Rsvps;

/// <summary>A reaction or an answering command that is taken back takes the answer with it; what the person said before counts again.</summary>
internal sealed class WithdrawOnRedaction(Answering answering) : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) =>
        ValueTask.FromResult(RedactionContent.RedactedBy(incoming.Event) is { } redacted
            ? new Handling((work, token) => answering.WithdrawAsync(work, incoming.Event.Room, redacted, token))
            : null);
}
