using Community.Commands;
using Community.Commands.Privacy;
using Community.Matrix.Ids;
using Community.Meetups.Access;
using Community.Meetups.Afterwards;
using Community.Meetups.Agenda;
using Community.Meetups.Calendar;
using Community.Meetups.Minutes;
using Community.Meetups.Polls;
using Community.Meetups.Reminders;
using Community.Meetups.Rsvps;
using Community.Store;
using Community.Store.Knowledge;
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
        typeof(AccessData), typeof(AccessStep), typeof(AccessSent), typeof(AgendaItem), typeof(AgendaVote), typeof(Present),
        typeof(DateMinutes), typeof(MinutesEntry), typeof(MinutesRequest), typeof(CalendarFeed),
        typeof(DatePoll), typeof(PollOption), typeof(PollVote), typeof(PollChoice), typeof(PollNudge),
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
        if (await db.Set<AccessData>().CountAsync(access => access.GivenBy == person, cancellation) is > 0 and var given)
            records.Add(new PersonalRecord(PrivacyReplies.AccessOfYours(given), []));
        var proposed = await db.Set<AgendaItem>().AsNoTracking().Where(item => item.Person == person || item.By == person).OrderBy(item => item.Id).ToListAsync(cancellation);
        if (proposed.Count > 0)
            records.Add(new PersonalRecord(PrivacyReplies.ProposalsOfYours(proposed.Count), [.. proposed.Select(item => new Wording(item.Title, item.Title))]));
        var tasks = await db.Set<MinutesEntry>().AsNoTracking().Where(entry => entry.Person == person).OrderBy(entry => entry.Id).ToListAsync(cancellation);
        if (tasks.Count > 0)
            records.Add(new PersonalRecord(PrivacyReplies.TasksOfYours(tasks.Count), [.. tasks.Select(entry => new Wording(entry.Text, entry.Text))]));
        var lines = await db.Set<MinutesEntry>().AsNoTracking().Where(entry => entry.By == person).OrderBy(entry => entry.Id).ToListAsync(cancellation);
        if (lines.Count > 0)
            records.Add(new PersonalRecord(PrivacyReplies.LinesOfYours(lines.Count), [.. lines.Select(entry => new Wording(entry.Text, entry.Text))]));
        return
        [
            .. records, .. await PollData.DescribeAsync(db, person, cancellation),
            .. (await PersonalRows.DescribeAsync(db, person, cancellation)).Select(line => new PersonalRecord(line, [])),
        ];
    }

    public async Task<Erasure> EraseAsync(Work work, UserId person, CancellationToken cancellation)
    {
        var ours = work with { Outbox = work.Outbox with { Bot = MeetupsBot.BotName } };
        var answered = await Answered(work.Db, person).ToListAsync(cancellation);
        var led = await Led(work.Db, person).ToListAsync(cancellation);
        foreach (var date in answered)
        {
            date.Votes.RemoveAll(vote => vote.Attendee == person);
            date.Counts = Attendance.Of(date, date.Meetup).Counts;
            await message.UpdateAsync(ours, date, cancellation);
        }
        foreach (var meetup in led)
        {
            meetup.Organizer = meetup.Organizer == person ? meetup.Hosts.Find(host => host.Person != person)?.Person : meetup.Organizer;
            meetup.Hosts.RemoveAll(host => host.Person == person || host.Person == meetup.Organizer);
        }
        var given = await work.Db.Set<AccessData>().Where(access => access.GivenBy == person).ToListAsync(cancellation);
        given.ForEach(access => access.GivenBy = null);
        var rows = await PersonalRows.EraseAsync(work.Db, person, cancellation);
        var polls = await PollData.EraseAsync(ours, person, cancellation);
        var (erased, detached) = await AgendaAndMinutesAsync(ours, person, cancellation);
        if (answered.Count + led.Count + rows.Count + polls.Erased.Count + polls.Detached.Count + erased.Count + detached.Count > 0)
            await work.Db.RemovesWordsAsync(cancellation);
        // Whoever takes back messages that name the person asks the tables which do.
        await work.Db.SaveChangesAsync(cancellation);
        return new Erasure(
            [.. answered.Count > 0 ? [PrivacyReplies.AnswersOfYours(answered.Count)] : Array.Empty<Wording>(), .. erased, .. polls.Erased, .. rows],
            [
                .. led.Count > 0 ? [PrivacyReplies.StayWithoutYou(led)] : Array.Empty<Wording>(), .. detached, .. polls.Detached,
                .. given.Count > 0 ? [PrivacyReplies.AccessOfYours(given.Count)] : Array.Empty<Wording>(),
            ],
            [.. answered.Count > 0 ? [PrivacyReplies.YourReactions] : Array.Empty<Wording>(), .. polls.Remaining]);
    }

    /// <summary>What somebody proposed goes; a task stays with the room that has settled it, without the person.</summary>
    private static async Task<(IReadOnlyList<Wording> Erased, IReadOnlyList<Wording> Detached)> AgendaAndMinutesAsync(
        Work work, UserId person, CancellationToken cancellation)
    {
        var items = await work.Db.Set<AgendaItem>().Include(item => item.Votes).Where(item => item.Person == person || item.By == person).ToListAsync(cancellation);
        work.Db.RemoveRange(items);
        var lines = await ForgetLinesAsync(work, person, cancellation);
        var minutes = await work.Db.Set<DateMinutes>().WithAll().Where(one => one.Entries.Any(entry => entry.Person == person)).ToListAsync(cancellation);
        var tasks = minutes.SelectMany(one => one.Entries).Where(entry => entry.Person == person).ToList();
        foreach (var task in tasks)
            (task.Person, task.RemindAt) = (null, null);
        foreach (var one in minutes)
            await MinutesMessage.UpdateAsync(work, one, cancellation);
        return (
            items.Count > 0 ? [PrivacyReplies.ProposalsOfYours(items.Count)] : [],
            [
                .. tasks.Count > 0 ? [PrivacyReplies.TasksOfYours(tasks.Count)] : Array.Empty<Wording>(),
                .. lines > 0 ? [PrivacyReplies.LinesOfYours(lines)] : Array.Empty<Wording>(),
            ]);
    }

    /// <summary>What somebody said for a protocol is the room's; that it was they goes, and what other bots know by it.</summary>
    private static async Task<int> ForgetLinesAsync(Work work, UserId person, CancellationToken cancellation)
    {
        var said = await work.Db.Set<DateMinutes>().WithAll().Where(one => one.Entries.Any(entry => entry.By == person)).ToListAsync(cancellation);
        var count = 0;
        foreach (var minutes in said)
        {
            var lines = minutes.Entries.Where(entry => entry.By == person).ToList();
            lines.ForEach(line => line.By = null);
            await Facts.ForgetAsync(work.Db, minutes.Date.Meetup.Room, [.. lines.Select(line => line.Event)], cancellation);
            count += lines.Count;
        }
        return count;
    }

    private static IQueryable<MeetupDate> Answered(CommunityContext db, UserId person) => db.Set<MeetupDate>()
        .Where(date => date.Votes.Any(vote => vote.Attendee == person)).WithAll().OrderBy(date => date.MeetupId).ThenBy(date => date.Number);

    private static IQueryable<Meetup> Led(CommunityContext db, UserId person) => db.Set<Meetup>()
        .Where(meetup => meetup.Organizer == person || meetup.Hosts.Any(host => host.Person == person))
        .Include(meetup => meetup.Hosts).Include(meetup => meetup.Dates.Where(date => date.Number == 1)).AsSplitQuery().OrderBy(meetup => meetup.Id);

    private static MeetupDate FirstOf(Meetup meetup) => meetup.Dates.Single(date => date.Number == 1);
}
