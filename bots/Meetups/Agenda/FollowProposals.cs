using Community.Commands;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Agenda;

/// <summary>Who edits the message that proposed something for an agenda changes the proposal. Edited to something else it stays as it was: it may be the
/// answer to a question back, which never held the proposal's words.</summary>
internal sealed class FollowProposals(IReadOnlyList<ProposeItem> proposals) : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        var edit = incoming.Event;
        return ValueTask.FromResult(incoming.Kind is IncomingKind.Edit && Relation.Of(edit).Edits is { } original && MessageContent.NewTextOf(edit) is not null
            ? new Handling((work, token) => FollowAsync(work, edit, original, proposal => EditedCommand.Read(proposal, edit), token))
            : null);
    }

    /// <summary>The same where the edit itself was missed.</summary>
    public Task ReadAgainAsync(Work work, RoomEvent source, string now, CancellationToken cancellation) =>
        FollowAsync(work, source, source.Id, proposal => EditedCommand.Read(proposal, source, now), cancellation);

    private async Task FollowAsync(Work work, RoomEvent said, EventId original, Func<ProposeItem, CommandCall?> read, CancellationToken cancellation)
    {
        // Anybody can send an edit of anybody's message; only the author's count.
        if (await work.Db.Set<AgendaItem>().Include(item => item.Votes)
            .SingleOrDefaultAsync(item => item.Event == original && item.SaidIn == said.Room && item.By == said.Sender, cancellation) is not { } item ||
            proposals.Select(proposal => (Proposal: proposal, Now: read(proposal))).FirstOrDefault(one => one.Now is not null) is not (var proposal, { } now))
            return;
        proposal.Change(now, item);
        await work.Db.RemovesWordsAsync(cancellation);
    }
}
