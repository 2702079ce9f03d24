using Community.Hosting.Sources;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Rsvps;

/// <summary>Finds the answers to invitations that were taken back while nobody was there to hear of it.</summary>
internal sealed class ReadAgain(MeetupMessage message) : IKeepsSources
{
    public async Task<IReadOnlyList<EventId>> SourcesAsync(CommunityContext db, RoomId room, CancellationToken cancellation) =>
        await db.Set<Meetup>().Where(meetup => meetup.Room == room).SelectMany(meetup => meetup.Votes).Select(vote => vote.Event).ToListAsync(cancellation);

    public Task FollowAsync(Work work, Source source, CancellationToken cancellation) => source.Event is null
        ? WithdrawOnRedaction.WithdrawAsync(work, message, source.Room, source.Id, cancellation)
        : Task.CompletedTask;
}
