using Community.Hosting.Bots;
using Community.Matrix.Events;

namespace Community.Meetups.Polls;

/// <summary>A vote that is taken back counts no more, nor do those of somebody who is not in the room any more; until the poll is closed.</summary>
internal sealed class WithdrawVotes : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        var said = incoming.Event;
        if (RedactionContent.RedactedBy(said) is { } redacted)
            return ValueTask.FromResult<Handling?>(new Handling((work, token) => Voting.WithdrawAsync(work, said.Room, redacted, token)));
        return ValueTask.FromResult(MemberContent.Of(said) is { Membership: MemberContent.Leave or MemberContent.Ban } gone
            ? new Handling((work, token) => Voting.LeaveAsync(work, said.Room, gone.Member, token))
            : null);
    }
}
