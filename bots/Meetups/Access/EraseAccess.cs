using Community.Meetups.Series;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Access;

/// <summary>After a date the messages that held its access data are taken back, and after the last date the data themselves are erased.</summary>
internal sealed class EraseAccess : IAfterDate
{
    public async Task DoAsync(Work work, MeetupDate date, CancellationToken cancellation)
    {
        if (!date.Meetup.HasAccess)
            return;
        await WithdrawAsync(work, date, cancellation);
        if (!await work.Db.Set<MeetupDate>().AnyAsync(
            other => other.MeetupId == date.MeetupId && other.Id != date.Id && other.End > work.Now && other.CancelledAt == null, cancellation))
            await EraseAsync(work, date.Meetup, cancellation);
    }

    /// <summary>Erases the data; messages that hold them are taken back by date.</summary>
    public static async Task EraseAsync(Work work, Meetup meetup, CancellationToken cancellation)
    {
        meetup.HasAccess = false;
        work.Db.RemoveRange(await work.Db.Set<AccessData>().Where(access => access.MeetupId == meetup.Id).ToListAsync(cancellation));
        work.Db.RemoveRange(await work.Db.Set<AccessStep>()
            .Where(step => work.Db.Set<MeetupDate>().Any(date => date.Id == step.DateId && date.MeetupId == meetup.Id)).ToListAsync(cancellation));
        await work.Db.RemovesWordsAsync(cancellation);
    }

    /// <summary>Takes back what was sent of a date.</summary>
    public static async Task WithdrawAsync(Work work, MeetupDate date, CancellationToken cancellation)
    {
        var sent = await work.Db.Set<AccessSent>().Where(one => one.DateId == date.Id).ToListAsync(cancellation);
        foreach (var one in sent)
            if (await work.Db.Outbox.Include(item => item.Shows).SingleOrDefaultAsync(item => item.TransactionId == one.Item, cancellation) is { } item)
                await TakeBack.ItemAsync(work.Outbox, item, cancellation);
        work.Db.RemoveRange(sent);
    }
}
