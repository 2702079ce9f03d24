using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Meetups.Polls;

/// <summary>What becomes of an open poll when somebody says something, takes it back, or goes.</summary>
internal static class Voting
{
    /// <summary>Somebody says whether a date suits.</summary>
    public static async Task AnswerAsync(Work work, DatePoll poll, PollOption option, RoomEvent said, Partstat partstat, CancellationToken cancellation)
    {
        option.Votes.Add(new PollVote { Event = said.Id, SaidIn = said.Room, Person = said.Sender, Partstat = partstat });
        // The last vote counts, and which is the last only the database's ids tell.
        await work.Db.SaveChangesAsync(cancellation);
        await PollMessage.UpdateAsync(work, poll, option, cancellation);
    }

    /// <summary>Somebody gives the one vote they have; to none of the dates, it is spoilt.</summary>
    public static void Choose(Work work, DatePoll poll, RoomEvent said, int? number) => poll.Choices.Add(new PollChoice
    {
        Event = said.Id,
        SaidIn = said.Room,
        Person = said.Sender,
        At = Instant.Min(said.SentAt.ToInstant(), work.Now),
        Number = poll.Options.Exists(option => option.Number == number) ? number : null,
    });

    /// <summary>A vote is taken back; what the person said before counts again.</summary>
    public static async Task WithdrawAsync(Work work, RoomId room, EventId vote, CancellationToken cancellation)
    {
        foreach (var poll in await Open(work).Where(poll => poll.Choices.Any(one => one.Event == vote && one.SaidIn == room) ||
            poll.Options.Any(option => option.Votes.Any(one => one.Event == vote && one.SaidIn == room))).ToListAsync(cancellation))
            await TakeOutAsync(work, poll, choice => choice.Event == vote, one => one.Event == vote, cancellation);
    }

    /// <summary>Who is not in the room any more has no say in what it does.</summary>
    public static async Task LeaveAsync(Work work, RoomId room, UserId person, CancellationToken cancellation)
    {
        foreach (var poll in await Open(work).Where(poll => poll.Room == room).ToListAsync(cancellation))
            await TakeOutAsync(work, poll, choice => choice.Person == person, vote => vote.Person == person, cancellation);
    }

    /// <summary>Takes votes out, and brings the messages of the dates up to date.</summary>
    public static async Task TakeOutAsync(
        Work work, DatePoll poll, Predicate<PollChoice> isIt, Predicate<PollVote> isIts, CancellationToken cancellation)
    {
        poll.Choices.RemoveAll(isIt);
        foreach (var option in poll.Options.Where(option => option.Votes.RemoveAll(isIts) > 0))
            if (poll.State is PollState.Open)
                await PollMessage.UpdateAsync(work, poll, option, cancellation);
    }

    private static IQueryable<DatePoll> Open(Work work) => work.Db.Set<DatePoll>().WithAnswers().Where(poll => poll.State == PollState.Open);
}
