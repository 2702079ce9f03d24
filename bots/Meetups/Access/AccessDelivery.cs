using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Access;

/// <summary>Sends the access data of a date to people, by direct message.</summary>
internal static class AccessDelivery
{
    /// <summary>Sends them; who has had them lately is left out.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="date">The date.</param>
    /// <param name="people">Who comes and has a place.</param>
    /// <param name="why">The step, which names the messages; the last is for those too who have had them, if that is longer ago than an hour.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task DeliverAsync(Work work, MeetupDate date, IEnumerable<UserId> people, AccessStepKind why, CancellationToken cancellation)
    {
        if (await work.Db.Set<AccessData>().FindAsync([date.MeetupId], cancellation) is not { } access)
            return;
        var sent = await work.Db.Set<AccessSent>().Where(one => one.DateId == date.Id).ToListAsync(cancellation);
        var lately = work.Now - NodaTime.Duration.FromHours(1);
        foreach (var person in people)
        {
            if (sent.Exists(one => one.Person == person && (why is not AccessStepKind.HourAhead || one.At > lately)))
                continue;
            var text = OutgoingMessage.Text(AccessReplies.Access(date, access.Text), [person]);
            var purpose = $"access {date.Name} {person} {why} {access.Version} {date.Start.ToUnixTimeMilliseconds()}";
            var item = await work.Outbox.SendDirectAsync(person, text, purpose, cancellation);
            work.Db.Add(new AccessSent { Item = item.TransactionId, DateId = date.Id, Person = person, At = work.Now });
        }
    }

    /// <summary>Who says yes after the others were sent them gets them at once.</summary>
    public static async Task DeliverLateAsync(Work work, MeetupDate date, IEnumerable<UserId> people, CancellationToken cancellation)
    {
        if (date.Meetup.HasAccess &&
            await work.Db.Set<AccessStep>().AnyAsync(step => step.DateId == date.Id && step.Kind == AccessStepKind.WeekAhead && step.IsDone, cancellation))
            await DeliverAsync(work, date, people, AccessStepKind.WeekAhead, cancellation);
    }
}
