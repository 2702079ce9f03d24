using System.Text.Json;
using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Permissions;
using Community.Commands.Prompts;
using Community.Meetups.Announcing;
using Community.Meetups.Commands;
using Community.Store;

namespace Community.Meetups.Changing;

/// <summary>A command that changes a meetup: it finds out which is meant and whether the person may, and can be undone.</summary>
internal abstract class ChangeCommand(MeantMeetup meant, MeetupChange change) : IAsksBack, IUndoable
{
    public abstract CommandWord Word { get; }

    public abstract IReadOnlyList<Argument> Takes { get; }

    public abstract Wording Purpose { get; }

    protected MeantMeetup Meant => meant;

    protected MeetupChange Change => change;

    public Permission? Needs(CommandCall call) => Permission.Curator.OrOwner;

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var step = new Step { IsCurator = call.Standing!.IsEnough && !call.IsDirect, Typed = Typed(call), HasDate = call.Has(meant.Number) && call.Value(meant.Number).Date is not null };
        if (await meant.FindAsync(call, this, work, cancellation, JsonSerializer.Serialize(step)) is { } date)
            await StartAsync(call, work, date, step, cancellation);
    }

    public async Task<bool> AnsweredAsync(CommandCall call, string about, string answer, Work work, CancellationToken cancellation)
    {
        var step = JsonSerializer.Deserialize<Step>(about)!;
        if (step.Date is null)
        {
            if (await meant.ChosenAsync(call, answer, work, cancellation) is not { } chosen)
                return false;
            await StartAsync(call, work, chosen, step, cancellation);
            return true;
        }
        // It may have been called off, or be over, or in other hands, since the question was asked.
        if (await meant.StillAsync(call, step.Date, work, cancellation) is not { } date)
            return true;
        if (MeetupChange.IsAllowed(call, date.Meetup, step.IsCurator))
            return await ContinueAsync(call, work, date, step, answer, cancellation);
        call.Answer(work, ChangeReplies.NotYours(date, null, call.Language));
        return true;
    }

    public Task UndoAsync(CommandCall call, string about, Work work, CancellationToken cancellation) => change.UndoAsync(call, about, work, cancellation);

    /// <summary>What was typed behind the number.</summary>
    protected abstract string Typed(CommandCall call);

    /// <summary>It is known which date is meant, and the person may.</summary>
    protected abstract Task BeginAsync(CommandCall call, Work work, MeetupDate date, Step step, CancellationToken cancellation);

    /// <summary>Something was asked with <see cref="AskAsync"/>. False: that is no answer.</summary>
    protected virtual Task<bool> ContinueAsync(CommandCall call, Work work, MeetupDate date, Step step, string answer, CancellationToken cancellation) =>
        Task.FromResult(false);

    protected Task AskAsync(
        CommandCall call, Work work, MeetupDate date, Step step, Matrix.Html.RichText question, IReadOnlyList<Choice> choices, CancellationToken cancellation) =>
        call.AskAsync(this, work, new Question(question, JsonSerializer.Serialize(step with { Date = date.Name }), choices), cancellation);

    private async Task StartAsync(CommandCall call, Work work, MeetupDate date, Step step, CancellationToken cancellation)
    {
        if (MeetupChange.IsAllowed(call, date.Meetup, step.IsCurator))
            await BeginAsync(call, work, date, step, cancellation);
        else
            call.Answer(work, ChangeReplies.NotYours(date, call.IsDirect ? null : call.Standing, call.Language));
    }

    /// <summary>What the command knows while something is asked.</summary>
    internal sealed record Step
    {
        /// <summary>The date it is about; null: that is what is asked.</summary>
        public string? Date { get; init; }

        /// <summary>Was a curator of the room when the command was given.</summary>
        public bool IsCurator { get; init; }

        public string Typed { get; init; } = string.Empty;

        /// <summary>One date of a series was named.</summary>
        public bool HasDate { get; init; }

        /// <summary>The new time, once it is known.</summary>
        public DraftTime? Time { get; init; }

        public IReadOnlyList<DraftTime> Candidates { get; init; } = [];
    }
}
