using Community.Commands;
using Community.Meetups.Commands;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Minutes;

/// <summary>A command about the protocol of a date, which may well be over.</summary>
internal abstract class MinutesCommand(MeantMeetup meant) : DateCommand(meant)
{
    public override async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        // The open one is meant, if no other is named.
        if (!call.Has(Meant.Number) && await OpenAsync(call, work, cancellation) is { } open)
            await DoAsync(call, work, open.Date, open, cancellation);
        else
            await base.RunAsync(call, work, cancellation);
    }

    protected sealed override async Task RunForAsync(CommandCall call, Work work, MeetupDate date, string about, CancellationToken cancellation) =>
        await DoAsync(call, work, date, await OfAsync(work, date, cancellation), cancellation);

    /// <summary>Does it.</summary>
    /// <param name="call">The command.</param>
    /// <param name="work">The transaction.</param>
    /// <param name="date">The date.</param>
    /// <param name="minutes">Its protocol; null: there is none.</param>
    /// <param name="cancellation">Ends it.</param>
    protected abstract Task DoAsync(CommandCall call, Work work, MeetupDate date, DateMinutes? minutes, CancellationToken cancellation);

    private static Task<DateMinutes?> OfAsync(Work work, MeetupDate date, CancellationToken cancellation) =>
        work.Db.Set<DateMinutes>().WithAll().SingleOrDefaultAsync(minutes => minutes.DateId == date.Id, cancellation);

    private static Task<DateMinutes?> OpenAsync(CommandCall call, Work work, CancellationToken cancellation) => work.Db.Set<DateMinutes>().WithAll()
        .Where(minutes => minutes.State == MinutesState.Open && minutes.Date.Meetup.Room == call.Event.Room)
        .OrderByDescending(minutes => minutes.StartedAt).FirstOrDefaultAsync(cancellation);
}
