using System.Globalization;
using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Permissions;
using Community.Commands.Prompts;
using Community.Matrix.Html;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Commands;

/// <summary><c>!treffen absagen [NUMMER]</c>: calls a meetup off, after a question back. Who announced it may do so, and curators.</summary>
internal sealed class CancelMeetup(MeetupMessage message, MeetupReplies replies) : IAsksBack, IUndoable
{
    private const string Which = "which", WhichOfAll = "which of all";

    private readonly MeantMeetup _meant = new(replies);

    public CommandWord Word { get; } = new("absagen", "cancel", "streichen");

    public IReadOnlyList<Argument> Takes => [_meant.Number];

    public Wording Purpose { get; } = new("sagt ein Treffen ab", "calls a meetup off");

    public Permission? Needs(CommandCall call) => Permission.Curator.OrOwner;

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        if (await _meant.FindAsync(call, this, work, cancellation, call.Standing!.IsEnough ? WhichOfAll : Which) is not { } meetup)
            return;
        if (!call.Standing.IsEnough && meetup.Organizer != call.Event.Sender)
            call.Answer(work, MeetupReplies.NotYours(meetup, call.Standing.Needed, call.Standing.Has, call.Language));
        else
            await ConfirmAsync(call, work, meetup, cancellation);
    }

    public async Task<bool> AnsweredAsync(CommandCall call, string about, string answer, Work work, CancellationToken cancellation)
    {
        if (about is Which or WhichOfAll)
        {
            if (await MeantMeetup.ChosenAsync(call, answer, work, cancellation) is not { } chosen)
                return false;
            if (about is Which && chosen.Organizer != call.Event.Sender)
                call.Answer(work, MeetupReplies.NotYours(chosen, null, null, call.Language));
            else
                await ConfirmAsync(call, work, chosen, cancellation);
            return true;
        }
        if (answer is Choice.No)
            call.Answer(work, new RichText().Text(MeetupReplies.StaysOn.In(call.Language)));
        else if (answer is Choice.Yes && await FindAsync(about, work, cancellation) is { CancelledAt: null } meetup)
            await CancelAsync(call, work, meetup, cancellation);
        return answer is Choice.No or Choice.Yes;
    }

    public async Task UndoAsync(CommandCall call, string about, Work work, CancellationToken cancellation)
    {
        if (await FindAsync(about, work, cancellation) is not { CancelledAt: not null } meetup)
            return;
        meetup.CancelledAt = null;
        await message.UpdateAsync(work, meetup, cancellation);
        await message.TellAsync(work, meetup, MeetupReplies.OnAgain, call.Event.Sender, "on again", cancellation);
        call.Answer(work, MeetupReplies.Undone(meetup, call.Language));
    }

    private Task ConfirmAsync(CommandCall call, Work work, Meetup meetup, CancellationToken cancellation) => call.AskAsync(
        this, work,
        new Question(replies.ReallyCancel(meetup, call.Language), meetup.Id.ToString(CultureInfo.InvariantCulture), Choice.YesOrNo),
        cancellation);

    private async Task CancelAsync(CommandCall call, Work work, Meetup meetup, CancellationToken cancellation)
    {
        meetup.CancelledAt = work.Now;
        await message.UpdateAsync(work, meetup, cancellation);
        await message.TellAsync(work, meetup, MeetupReplies.CalledOff, call.Event.Sender, "called off", cancellation);
        await call.OfferUndoAsync(
            this, work, MeetupReplies.Cancelled(meetup, call.Language), meetup.Id.ToString(CultureInfo.InvariantCulture), cancellation);
    }

    private static async Task<Meetup?> FindAsync(string id, Work work, CancellationToken cancellation)
    {
        var number = long.Parse(id, CultureInfo.InvariantCulture);
        return await work.Db.Set<Meetup>().Include(meetup => meetup.Votes)
            .SingleOrDefaultAsync(meetup => meetup.Id == number && meetup.Start > work.Now, cancellation);
    }
}
