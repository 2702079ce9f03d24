using Community.Commands;
using Community.Commands.Privacy;
using Community.Matrix.Ids;
using Community.Meetups.Polls;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Privacy;

/// <summary>What polls keep about people: an answer goes, the poll itself is the room's and stays without who began it.</summary>
internal static class PollData
{
    public static async Task<IReadOnlyList<PersonalRecord>> DescribeAsync(CommunityContext db, UserId person, CancellationToken cancellation)
    {
        var records = new List<PersonalRecord>();
        if (await db.Set<PollVote>().CountAsync(vote => vote.Person == person, cancellation) +
            await db.Set<PollChoice>().CountAsync(choice => choice.Person == person, cancellation) is > 0 and var answers)
            records.Add(new PersonalRecord(PrivacyReplies.PollAnswersOfYours(answers), []));
        var begun = await db.Set<DatePoll>().Where(poll => poll.By == person).OrderBy(poll => poll.Id).Select(poll => poll.Title).ToListAsync(cancellation);
        if (begun.Count > 0)
            records.Add(new PersonalRecord(PrivacyReplies.PollsOfYours(begun.Count), [.. begun.Select(title => new Wording(title, title))]));
        return records;
    }

    public static async Task<Erasure> EraseAsync(Work work, UserId person, CancellationToken cancellation)
    {
        var polls = await work.Db.Set<DatePoll>().WithAnswers().Where(poll => poll.By == person || poll.Choices.Any(choice => choice.Person == person) ||
            poll.Options.Any(option => option.Votes.Any(vote => vote.Person == person))).OrderBy(poll => poll.Id).ToListAsync(cancellation);
        var begun = polls.Where(poll => poll.By == person).ToList();
        begun.ForEach(poll => poll.By = null);
        var answers = polls.Sum(poll => poll.Choices.Count(choice => choice.Person == person) +
            poll.Options.Sum(option => option.Votes.Count(vote => vote.Person == person)));
        foreach (var poll in polls)
            await Voting.TakeOutAsync(work, poll, choice => choice.Person == person, vote => vote.Person == person, cancellation);
        return new Erasure(
            answers > 0 ? [PrivacyReplies.PollAnswersOfYours(answers)] : [], begun.Count > 0 ? [PrivacyReplies.PollsStayWithoutYou(begun)] : [],
            answers > 0 ? [PrivacyReplies.YourVotes] : []);
    }
}
