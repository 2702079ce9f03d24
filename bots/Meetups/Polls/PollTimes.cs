using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Meetups.Polls;

/// <summary>Reminds those who wanted it and have not answered, and counts a poll when its time is over.</summary>
internal sealed class PollTimes : IDueWork
{
    public async Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation)
    {
        var open = db.Set<DatePoll>().Where(poll => poll.State == PollState.Open);
        return new[]
        {
            await open.MinAsync(poll => (Instant?)poll.ClosesAt, cancellation), await open.MinAsync(poll => poll.RemindAt, cancellation),
        }.Min();
    }

    public async Task RunAsync(Work work, CancellationToken cancellation)
    {
        foreach (var id in await work.Db.Set<DatePoll>().Where(poll => poll.State == PollState.Open && (poll.ClosesAt <= work.Now || poll.RemindAt <= work.Now))
            .OrderBy(poll => poll.Id).Select(poll => poll.Id).ToListAsync(cancellation))
        {
            var poll = (await PollMessage.FindAsync(work, id, cancellation))!;
            if (poll.ClosesAt <= work.Now)
                await PollMessage.CloseAsync(work, poll, cancellation);
            else
                await RemindAsync(work, poll, cancellation);
        }
    }

    private static async Task RemindAsync(Work work, DatePoll poll, CancellationToken cancellation)
    {
        poll.RemindAt = null;
        var answered = new PollCount(poll).Answered;
        List<UserId> silent = [.. poll.Nudges.Select(nudge => nudge.Person).Where(person => !answered.Contains(person)).Take(MeetupMessage.PeopleAtOnce)];
        if (silent.Count > 0 && await work.Outbox.FindOwnAsync($"{PollMessage.Prefix}{poll.Id}", cancellation) is { } question)
            work.Outbox.Remind(question, OutgoingMessage.Text(PollReplies.NotAnswered(poll, silent), silent), $"poll reminder {poll.Id}");
    }
}
