using System.Globalization;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Meetups.Rsvps;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Minutes;

/// <summary>The message that carries a protocol, and its copies.</summary>
internal static class MinutesMessage
{
    public const string Prefix = "minutes ", TaskPrefix = "task ";

    /// <summary>Posts the protocol, for who leads the meetup to approve.</summary>
    public static void Post(Work work, DateMinutes minutes, RoomEvent command)
    {
        minutes.State = MinutesState.Posted;
        var item = work.Outbox.Reply(command, Text(minutes), "minutes", $"{Prefix}{minutes.DateId}");
        item.Shows.AddRange(Named(minutes).Select(person => new OutboxShown { What = person.Value }));
        work.Outbox.React(item, "✅", "choice approve");
        var leaders = minutes.Date.Meetup.Hosts.Select(host => host.Person).Concat(minutes.Date.Meetup.Organizer is { } organizer ? [organizer] : []).Distinct().ToList();
        if (leaders.Count > 0)
            work.Outbox.Remind(item, OutgoingMessage.Text(MinutesReplies.PleaseApprove(minutes, leaders), leaders), "please approve");
    }

    /// <summary>Brings a posted protocol up to date.</summary>
    public static async Task UpdateAsync(Work work, DateMinutes minutes, CancellationToken cancellation)
    {
        // Numbers of tasks are the database's.
        await work.Db.SaveChangesAsync(cancellation);
        if (minutes.State is not MinutesState.Open && await work.Outbox.FindOwnAsync($"{Prefix}{minutes.DateId}", cancellation) is { } item)
            await work.Outbox.EditAsync(item, Text(minutes), $"minutes {minutes.DateId}", cancellation, Named(minutes).Select(person => person.Value));
    }

    public static async Task ApproveAsync(Work work, DateMinutes minutes, UserId by, CancellationToken cancellation)
    {
        if (minutes.State is not MinutesState.Posted)
            return;
        (minutes.State, minutes.ApprovedAt) = (MinutesState.Approved, work.Now);
        await UpdateAsync(work, minutes, cancellation);
        await MinutesFacts.TellAsync(work, minutes, minutes.Entries, cancellation);
        var came = Attendance.Of(minutes.Date, minutes.Date.Meetup).Coming.Select(answer => answer.Person).ToHashSet();
        foreach (var request in minutes.Requests.Where(request => !request.IsSent && !came.Contains(request.Person) && request.Person != by))
            await SendAsync(work, minutes, request, cancellation);
    }

    /// <summary>Sends the protocol to somebody who was not there.</summary>
    public static async Task SendAsync(Work work, DateMinutes minutes, MinutesRequest request, CancellationToken cancellation)
    {
        request.IsSent = true;
        var copy = await work.Outbox.SendDirectAsync(request.Person, Text(minutes), $"minutes {minutes.DateId} for {request.Person}", cancellation);
        copy.Shows.AddRange(Named(minutes).Select(person => new OutboxShown { What = person.Value }));
    }

    public static Task DoneAsync(Work work, DateMinutes minutes, MinutesEntry entry, CancellationToken cancellation)
    {
        (entry.DoneAt, entry.RemindAt) = (work.Now, null);
        return UpdateAsync(work, minutes, cancellation);
    }

    /// <summary>The protocol whose message the item is.</summary>
    public static async Task<DateMinutes?> OfAsync(CommunityContext db, OutboxItem item, CancellationToken cancellation) =>
        Number(item, Prefix) is { } date ? await db.Set<DateMinutes>().WithAll().SingleOrDefaultAsync(minutes => minutes.DateId == date, cancellation) : null;

    /// <summary>The task that the item reminds of.</summary>
    public static long? TaskOf(OutboxItem? item) => item is null ? null : Number(item, TaskPrefix);

    private static long? Number(OutboxItem item, string prefix) =>
        item.Subject is { } subject && subject.StartsWith(prefix, StringComparison.Ordinal) &&
        long.TryParse(subject.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static OutgoingMessage Text(DateMinutes minutes) => OutgoingMessage.Text(MinutesReplies.Protocol(minutes, minutes.Date.Meetup.Language), []);

    private static IEnumerable<UserId> Named(DateMinutes minutes) => minutes.Entries.Select(entry => entry.Person).OfType<UserId>().Distinct();
}

/// <summary>What is read of protocols together.</summary>
internal static class MinutesQueries
{
    public static IQueryable<DateMinutes> WithAll(this IQueryable<DateMinutes> minutes) => minutes
        .Include(one => one.Date).ThenInclude(date => date.Meetup).ThenInclude(meetup => meetup.Hosts)
        .Include(one => one.Date).ThenInclude(date => date.Votes)
        .Include(one => one.Entries).Include(one => one.Requests).AsSplitQuery();
}
