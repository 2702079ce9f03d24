using Community.Hosting.Bots;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Meetups.Series;

/// <summary>Asks the room who comes to the next date of a series: when the one before is over, and no earlier than two weeks ahead.</summary>
internal sealed class InviteToNextDate(MeetupMessage message) : IDueWork
{
    public async Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation) =>
        await db.Set<MeetupDate>().Where(date => date.CancelledAt == null && !date.IsOver).MinAsync(date => date.InviteAt, cancellation);

    public async Task RunAsync(Work work, CancellationToken cancellation)
    {
        foreach (var date in await work.Db.Set<MeetupDate>().Where(date => date.InviteAt <= work.Now && date.CancelledAt == null && !date.IsOver)
            .WithAll().OrderBy(date => date.Start).ToListAsync(cancellation))
        {
            date.InviteAt = null;
            // After a long time without the bot, what has begun needs no invitation any more.
            if (date.Start > work.Now)
                await message.PostAnewAsync(work, date, cancellation);
        }
    }
}
