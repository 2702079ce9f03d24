using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Meetups.Rsvps;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Meetups.Access;

/// <summary>
/// Sends the access data a week and an hour before a date to those who come. Reached is who has joined their direct room; a day before, who leads the
/// meetup hears of those who have not.
/// </summary>
internal sealed class DeliverAccess(RoomMembers members) : IDueWork
{
    public async Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation) => await db.Set<AccessStep>()
        .Where(step => !step.IsDone).MinAsync(step => (Instant?)step.DueAt, cancellation);

    public async Task RunAsync(Work work, CancellationToken cancellation)
    {
        foreach (var step in await work.Db.Set<AccessStep>().Where(step => !step.IsDone && step.DueAt <= work.Now)
            .OrderBy(step => step.DueAt).ToListAsync(cancellation))
        {
            step.IsDone = true;
            var date = await work.Db.Set<MeetupDate>().WithAll().SingleAsync(one => one.Id == step.DateId, cancellation);
            if (date.CancelledAt is not null || date.Start <= work.Now || !date.Meetup.HasAccess)
                continue;
            var coming = Attendance.Of(date, date.Meetup).Coming.Select(answer => answer.Person).ToList();
            if (step.Kind is AccessStepKind.Report && !await ReportAsync(work, date, coming, cancellation))
                // Just after a start or a gap nobody knows who is where.
                (step.IsDone, step.DueAt) = (false, work.Now + Duration.FromMinutes(1));
            else if (step.Kind is not AccessStepKind.Report)
                await AccessDelivery.DeliverAsync(work, date, coming, step.Kind, cancellation);
        }
    }

    /// <summary>False: it is not known at the moment whom the data have reached.</summary>
    private async Task<bool> ReportAsync(Work work, MeetupDate date, List<UserId> coming, CancellationToken cancellation)
    {
        var missed = new List<UserId>();
        foreach (var person in coming)
        {
            var room = await DirectRooms.FindAsync(work.Db, work.Outbox.Account, person, cancellation);
            var isReached = room is { } direct ? members.IsMember(direct, person) : false;
            if (isReached is null)
                return false;
            if (isReached is false)
                missed.Add(person);
        }
        if (missed.Count == 0 || (date.Meetup.Organizer ?? date.Meetup.Hosts.FirstOrDefault()?.Person) is not { } leader)
            return true;
        var report = OutgoingMessage.Text(AccessReplies.NotReached(date, missed), [leader]);
        var item = await work.Outbox.SendDirectAsync(leader, report, $"access report {date.Name}", cancellation);
        item.Shows.AddRange(missed.Where(person => person != leader).Select(person => new OutboxShown { What = person.Value }));
        return true;
    }
}
