using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Prompts;
using Community.Meetups.Commands;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Minutes;

/// <summary>A command about the protocol of a date, which may well be over.</summary>
internal abstract class MinutesCommand(MeantMeetup meant) : IAsksBack
{
    public abstract CommandWord Word { get; }

    public virtual IReadOnlyList<Argument> Takes => [meant.Number];

    public abstract Wording Purpose { get; }

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        // The open one is meant, if no other is named.
        if (!call.Has(meant.Number) && await OpenAsync(call, work, cancellation) is { } open)
            await DoAsync(call, work, open.Date, open, cancellation);
        else if (await meant.FindAsync(call, this, work, cancellation) is { } date)
            await DoAsync(call, work, date, await OfAsync(work, date, cancellation), cancellation);
    }

    public async Task<bool> AnsweredAsync(CommandCall call, string about, string answer, Work work, CancellationToken cancellation)
    {
        if (await meant.ChosenAsync(call, answer, work, cancellation) is not { } date)
            return false;
        await DoAsync(call, work, date, await OfAsync(work, date, cancellation), cancellation);
        return true;
    }

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
