using Community.Hosting.Sources;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Rsvps;

/// <summary>Finds the answers to invitations that were taken back while nobody was there to hear of it.</summary>
internal sealed class ReadAgain(Answering answering) : IKeepsSources
{
    public async Task<IReadOnlyList<EventId>> SourcesAsync(CommunityContext db, RoomId room, CancellationToken cancellation) =>
        await db.Set<MeetupDate>().Where(date => date.Meetup.Room == room && !date.IsOver).SelectMany(date => date.Votes)
            .Where(vote => vote.Event != null).Select(vote => vote.Event!.Value).ToListAsync(cancellation);

    public Task FollowAsync(Work work, Source source, CancellationToken cancellation) => source.Event is null
        ? answering.WithdrawAsync(work, source.Room, source.Id, cancellation)
        : Task.CompletedTask;
}
