using System.Linq.Expressions;
using Community.Commands;
using Community.Matrix.Ids;
using Community.Meetups.Access;
using Community.Meetups.Afterwards;
using Community.Meetups.Agenda;
using Community.Meetups.Calendar;
using Community.Meetups.Minutes;
using Community.Meetups.Polls;
using Community.Meetups.Reminders;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Privacy;

/// <summary>Rows that are about one person and nothing else: they go with the person.</summary>
internal abstract class PersonalRows(Func<int, Wording> named)
{
    private static IReadOnlyList<PersonalRows> All { get; } =
    [
        new Of<ReminderOptOut>(_ => PrivacyReplies.NotReminded, person => one => one.Person == person),
        new Of<AccessSent>(PrivacyReplies.AccessToYou, person => sent => sent.Person == person),
        new Of<CalendarFeed>(PrivacyReplies.FeedsOfYours, person => feed => feed.Person == person),
        new Of<MinutesRequest>(PrivacyReplies.RequestsOfYours, person => request => request.Person == person),
        new Of<AgendaVote>(PrivacyReplies.VotesOfYours, person => vote => vote.Person == person),
        new Of<Present>(PrivacyReplies.PresenceOfYours, person => one => one.Person == person),
        new Of<PollNudge>(PrivacyReplies.NudgesOfYours, person => nudge => nudge.Person == person),
    ];

    /// <summary>How many of each there are, in words.</summary>
    public static async Task<IReadOnlyList<Wording>> DescribeAsync(CommunityContext db, UserId person, CancellationToken cancellation)
    {
        var lines = new List<Wording>();
        foreach (var rows in All)
            if (await rows.CountAsync(db, person, cancellation) is > 0 and var count)
                lines.Add(rows.Named(count));
        return lines;
    }

    /// <summary>Erases them, and says how many of each there were.</summary>
    public static async Task<IReadOnlyList<Wording>> EraseAsync(CommunityContext db, UserId person, CancellationToken cancellation)
    {
        var lines = new List<Wording>();
        foreach (var rows in All)
            if (await rows.RemoveAsync(db, person, cancellation) is > 0 and var count)
                lines.Add(rows.Named(count));
        return lines;
    }

    protected Wording Named(int count) => named(count);

    protected abstract Task<int> CountAsync(CommunityContext db, UserId person, CancellationToken cancellation);

    protected abstract Task<int> RemoveAsync(CommunityContext db, UserId person, CancellationToken cancellation);

    private sealed class Of<T>(Func<int, Wording> named, Func<UserId, Expression<Func<T, bool>>> areOf) : PersonalRows(named)
        where T : class
    {
        protected override Task<int> CountAsync(CommunityContext db, UserId person, CancellationToken cancellation) =>
            db.Set<T>().CountAsync(areOf(person), cancellation);

        protected override async Task<int> RemoveAsync(CommunityContext db, UserId person, CancellationToken cancellation)
        {
            var rows = await db.Set<T>().Where(areOf(person)).ToListAsync(cancellation);
            db.RemoveRange(rows);
            return rows.Count;
        }
    }
}
