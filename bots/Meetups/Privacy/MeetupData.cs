using Community.Commands;
using Community.Commands.Privacy;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Privacy;

/// <summary>
/// What meetups keep about people. An answer to an invitation says something about a person and goes. A meetup itself (title, time,
/// place) is the room's, others have said they come: it stays, without its organizer. Reminders that name the person are taken back
/// by whoever keeps the outbox.
/// </summary>
internal sealed class MeetupData(MeetupReplies replies) : IPersonalData
{
    private readonly MeetupMessage _message = new(replies);

    public Wording Title => MeetupReplies.Title;

    public IReadOnlyCollection<Type> Tables { get; } = [typeof(Meetup), typeof(Vote), typeof(Reminder)];

    public async Task<IReadOnlyList<PersonalRecord>> DescribeAsync(CommunityContext db, UserId person, CancellationToken cancellation)
    {
        var meetups = await Of(db, person).AsNoTracking().ToListAsync(cancellation);
        var answered = meetups.Where(meetup => meetup.Answers.ContainsKey(person)).ToList();
        var organized = meetups.Where(meetup => meetup.Organizer == person).ToList();
        var records = new List<PersonalRecord>();
        if (answered.Count > 0)
            records.Add(new PersonalRecord(
                MeetupReplies.AnswersOfYours(answered.Count), [.. answered.Select(meetup => replies.YourAnswer(meetup, meetup.Answers[person]))]));
        if (organized.Count > 0)
            records.Add(new PersonalRecord(MeetupReplies.MeetupsOfYours(organized.Count), [.. organized.Select(replies.Named)]));
        return records;
    }

    public async Task<Erasure> EraseAsync(Work work, UserId person, CancellationToken cancellation)
    {
        var meetups = await Of(work.Db, person).ToListAsync(cancellation);
        var answered = meetups.Where(meetup => meetup.Answers.ContainsKey(person)).ToList();
        var organized = meetups.Where(meetup => meetup.Organizer == person).ToList();
        foreach (var meetup in answered)
        {
            meetup.Votes.RemoveAll(vote => vote.Attendee == person);
            if (meetup.End > work.Now)
                await _message.UpdateAsync(work with { Outbox = work.Outbox with { Bot = MeetupsBot.BotName } }, meetup, cancellation);
        }
        foreach (var meetup in organized)
            meetup.Organizer = null;
        if (meetups.Count > 0)
            await work.Db.RemovesWordsAsync(cancellation);
        return new Erasure(
            answered.Count > 0 ? [MeetupReplies.AnswersOfYours(answered.Count)] : [],
            organized.Count > 0 ? [MeetupReplies.StayWithoutYou(organized)] : [],
            answered.Count > 0 ? [MeetupReplies.YourReactions] : []);
    }

    private static IQueryable<Meetup> Of(CommunityContext db, UserId person) => db.Set<Meetup>()
        .Where(meetup => meetup.Organizer == person || meetup.Votes.Any(vote => vote.Attendee == person))
        .Include(meetup => meetup.Votes).OrderBy(meetup => meetup.Id);
}
