using Community.Commands;
using Community.Commands.Privacy;
using Community.Matrix.Ids;
using Community.Meetups.Access;
using Community.Meetups.Reminders;
using Community.Meetups.Rsvps;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Privacy;

/// <summary>
/// What meetups keep about people. An answer to an invitation says something about a person and goes. A meetup itself (title, time,
/// place) is the room's, others have said they come: it stays, without its organizer. Messages that name the person are taken back
/// by whoever keeps the outbox.
/// </summary>
internal sealed class MeetupData(MeetupMessage message) : IPersonalData
{
    public Wording Title => MeetupReplies.Title;

    public IReadOnlyCollection<Type> Tables { get; } =
    [
        typeof(Meetup), typeof(MeetupHost), typeof(SeriesPart), typeof(MeetupDate), typeof(Vote), typeof(Reminder), typeof(ReminderOptOut),
        typeof(AccessData), typeof(AccessStep), typeof(AccessSent),
    ];

    public async Task<IReadOnlyList<PersonalRecord>> DescribeAsync(CommunityContext db, UserId person, CancellationToken cancellation)
    {
        var answered = await Answered(db, person).AsNoTracking().ToListAsync(cancellation);
        var led = await Led(db, person).AsNoTracking().ToListAsync(cancellation);
        var records = new List<PersonalRecord>();
        if (answered.Count > 0)
            records.Add(new PersonalRecord(PrivacyReplies.AnswersOfYours(answered.Count), [.. answered.Select(date => PrivacyReplies.YourAnswer(
                date, Attendance.Of(date, date.Meetup).ByPerson[person].Partstat))]));
        if (led.Count > 0)
            records.Add(new PersonalRecord(PrivacyReplies.MeetupsOfYours(led.Count), [.. led.Select(meetup => MeetupReplies.Named(FirstOf(meetup)))]));
        if (await db.Set<ReminderOptOut>().AnyAsync(one => one.Person == person, cancellation))
            records.Add(new PersonalRecord(PrivacyReplies.NotReminded, []));
        if (await db.Set<AccessData>().CountAsync(access => access.GivenBy == person, cancellation) is > 0 and var given)
            records.Add(new PersonalRecord(PrivacyReplies.AccessOfYours(given), []));
        if (await db.Set<AccessSent>().CountAsync(sent => sent.Person == person, cancellation) is > 0 and var sent)
            records.Add(new PersonalRecord(PrivacyReplies.AccessToYou(sent), []));
        return records;
    }

    public async Task<Erasure> EraseAsync(Work work, UserId person, CancellationToken cancellation)
    {
        var answered = await Answered(work.Db, person).ToListAsync(cancellation);
        var led = await Led(work.Db, person).ToListAsync(cancellation);
        foreach (var date in answered)
        {
            date.Votes.RemoveAll(vote => vote.Attendee == person);
            date.Counts = Attendance.Of(date, date.Meetup).Counts;
            await message.UpdateAsync(work with { Outbox = work.Outbox with { Bot = MeetupsBot.BotName } }, date, cancellation);
        }
        foreach (var meetup in led)
        {
            meetup.Organizer = meetup.Organizer == person ? meetup.Hosts.Find(host => host.Person != person)?.Person : meetup.Organizer;
            meetup.Hosts.RemoveAll(host => host.Person == person || host.Person == meetup.Organizer);
        }
        foreach (var access in await work.Db.Set<AccessData>().Where(access => access.GivenBy == person).ToListAsync(cancellation))
            access.GivenBy = null;
        work.Db.RemoveRange(await work.Db.Set<AccessSent>().Where(sent => sent.Person == person).ToListAsync(cancellation));
        work.Db.RemoveRange(await work.Db.Set<ReminderOptOut>().Where(one => one.Person == person).ToListAsync(cancellation));
        if (answered.Count + led.Count > 0)
            await work.Db.RemovesWordsAsync(cancellation);
        // Whoever takes back messages that name the person asks the tables which do.
        await work.Db.SaveChangesAsync(cancellation);
        return new Erasure(
            answered.Count > 0 ? [PrivacyReplies.AnswersOfYours(answered.Count)] : [],
            led.Count > 0 ? [PrivacyReplies.StayWithoutYou(led)] : [],
            answered.Count > 0 ? [PrivacyReplies.YourReactions] : []);
    }

    private static IQueryable<MeetupDate> Answered(CommunityContext db, UserId person) => db.Set<MeetupDate>()
        .Where(date => date.Votes.Any(vote => vote.Attendee == person)).WithAll().OrderBy(date => date.MeetupId).ThenBy(date => date.Number);

    private static IQueryable<Meetup> Led(CommunityContext db, UserId person) => db.Set<Meetup>()
        .Where(meetup => meetup.Organizer == person || meetup.Hosts.Any(host => host.Person == person))
        .Include(meetup => meetup.Hosts).Include(meetup => meetup.Dates.Where(date => date.Number == 1)).AsSplitQuery().OrderBy(meetup => meetup.Id);

    private static MeetupDate FirstOf(Meetup meetup) => meetup.Dates.Single(date => date.Number == 1);
}
