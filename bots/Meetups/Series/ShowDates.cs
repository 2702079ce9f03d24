using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Prompts;
using Community.Meetups.Commands;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Series;

/// <summary><c>!treffen termine [NUMMER]</c>: the coming dates of a series, with the numbers that commands take.</summary>
internal sealed class ShowDates(MeantMeetup meant) : IAsksBack
{
    private const int Shown = 12;

    public CommandWord Word { get; } = new("termine", "dates", "termin", "date");

    public IReadOnlyList<Argument> Takes => [meant.Number];

    public Wording Purpose { get; } = new("zeigt die Termine einer Reihe", "shows the dates of a series");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        if (await meant.FindAsync(call, this, work, cancellation) is { } date)
            await ShowAsync(call, work, date, cancellation);
    }

    public async Task<bool> AnsweredAsync(CommandCall call, string about, string answer, Work work, CancellationToken cancellation)
    {
        if (await meant.ChosenAsync(call, answer, work, cancellation) is not { } date)
            return false;
        await ShowAsync(call, work, date, cancellation);
        return true;
    }

    private static async Task ShowAsync(CommandCall call, Work work, MeetupDate date, CancellationToken cancellation)
    {
        var meetup = await work.Db.Set<Meetup>().AsNoTracking().Include(one => one.Parts).SingleAsync(one => one.Id == date.MeetupId, cancellation);
        var dates = work.Db.Set<MeetupDate>().AsNoTracking().Include(one => one.Meetup).Where(one => one.MeetupId == meetup.Id && one.End > work.Now);
        var coming = await dates.OrderBy(one => one.Start).Take(Shown).ToListAsync(cancellation);
        call.Answer(work, SeriesReplies.Dates(meetup, coming, await dates.CountAsync(cancellation) - coming.Count, call.Language));
    }
}
