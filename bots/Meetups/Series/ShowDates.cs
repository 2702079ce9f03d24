using Community.Commands;
using Community.Meetups.Commands;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Series;

/// <summary><c>!treffen termine [NUMMER]</c>: the coming dates of a series, with the numbers that commands take.</summary>
internal sealed class ShowDates(MeantMeetup meant) : DateCommand(meant)
{
    private const int Shown = 12;

    public override CommandWord Word { get; } = new("termine", "dates", "termin", "date");

    public override Wording Purpose { get; } = new("zeigt die Termine einer Reihe", "shows the dates of a series");

    protected override async Task RunForAsync(CommandCall call, Work work, MeetupDate date, string about, CancellationToken cancellation)
    {
        var meetup = await work.Db.Set<Meetup>().AsNoTracking().Include(one => one.Parts).SingleAsync(one => one.Id == date.MeetupId, cancellation);
        var dates = work.Db.Set<MeetupDate>().AsNoTracking().Include(one => one.Meetup).Where(one => one.MeetupId == meetup.Id && one.End > work.Now);
        var coming = await dates.OrderBy(one => one.Start).Take(Shown).ToListAsync(cancellation);
        call.Answer(work, SeriesReplies.Dates(meetup, coming, await dates.CountAsync(cancellation) - coming.Count, call.Language));
    }
}
