using Community.Hosting.Sources;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Meetups.Agenda;
using Community.Meetups.Minutes;
using Community.Meetups.Polls;
using Community.Meetups.Rsvps;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups;

/// <summary>Finds what was taken back or changed while nobody was there to hear of it: answers to invitations, votes in polls, proposals and votes for them, lines of protocols.</summary>
internal sealed class ReadAgain(Answering answering, FollowProposals proposals) : IKeepsSources
{
    public async Task<IReadOnlyList<EventId>> SourcesAsync(CommunityContext db, RoomId room, CancellationToken cancellation)
    {
        var answers = db.Set<Vote>().Where(vote => vote.Event != null && vote.SaidIn == room && db.Set<MeetupDate>().Any(date => date.Id == vote.DateId && !date.IsOver));
        var polls = db.Set<DatePoll>().Where(poll => poll.State == PollState.Open);
        var items = db.Set<AgendaItem>();
        return
        [
            .. await answers.Select(vote => vote.Event!.Value).ToListAsync(cancellation),
            .. await items.Where(item => item.SaidIn == room).Select(item => item.Event).ToListAsync(cancellation),
            .. await items.SelectMany(item => item.Votes).Where(vote => vote.SaidIn == room).Select(vote => vote.Event).ToListAsync(cancellation),
            .. await polls.SelectMany(poll => poll.Choices).Where(choice => choice.SaidIn == room).Select(choice => choice.Event).ToListAsync(cancellation),
            .. await polls.SelectMany(poll => poll.Options).SelectMany(option => option.Votes).Where(vote => vote.SaidIn == room).Select(vote => vote.Event).ToListAsync(cancellation),
            .. await db.Set<MinutesEntry>().Where(entry => entry.SaidIn == room).Select(entry => entry.Event).ToListAsync(cancellation),
        ];
    }

    public async Task FollowAsync(Work work, Source source, CancellationToken cancellation)
    {
        if (source.Event is null)
        {
            await answering.WithdrawAsync(work, source.Room, source.Id, cancellation);
            await VoteOnItem.TakeBackAsync(work, source.Room, source.Id, cancellation);
            await Voting.WithdrawAsync(work, source.Room, source.Id, cancellation);
            await TakeMinutes.TakeOutAsync(work, source.Room, source.Id, cancellation);
        }
        else if (MessageContent.LatestOf(source.Event) is { } latest)
        {
            await proposals.ReadAgainAsync(work, source.Event, latest.Text, cancellation);
            await TakeMinutes.FollowAsync(work, source.Event, source.Id, latest.Text, cancellation);
        }
    }
}
