using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Prompts;
using Community.Store;

namespace Community.Meetups.Commands;

/// <summary>A command about one date: it is done when it is known which, asked back for if need be.</summary>
internal abstract class DateCommand(MeantMeetup meant) : IAsksBack
{
    public abstract CommandWord Word { get; }

    public virtual IReadOnlyList<Argument> Takes => [meant.Number];

    public abstract Wording Purpose { get; }

    protected MeantMeetup Meant => meant;

    public virtual async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var about = About(call);
        if (await meant.FindAsync(call, this, work, cancellation, about) is { } date)
            await RunForAsync(call, work, date, about, cancellation);
    }

    public async Task<bool> AnsweredAsync(CommandCall call, string about, string answer, Work work, CancellationToken cancellation)
    {
        if (await meant.ChosenAsync(call, answer, work, cancellation) is not { } date)
            return false;
        await RunForAsync(call, work, date, about, cancellation);
        return true;
    }

    /// <summary>What was typed besides the number, to be known still when the question which date is meant has been answered.</summary>
    protected virtual string About(CommandCall call) => string.Empty;

    /// <summary>Does it.</summary>
    /// <param name="call">The command, or the answer to the question which date is meant.</param>
    /// <param name="work">The transaction.</param>
    /// <param name="date">The date.</param>
    /// <param name="about">What <see cref="About"/> said when the command was given.</param>
    /// <param name="cancellation">Ends it.</param>
    protected abstract Task RunForAsync(CommandCall call, Work work, MeetupDate date, string about, CancellationToken cancellation);
}
