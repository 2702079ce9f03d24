using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Permissions;
using Community.Matrix.Html;
using Community.Meetups.Announcing;
using Community.Store;
using NodaTime.Text;

namespace Community.Meetups.Polls;

/// <summary><c>!treffen nehmen UMFRAGE-TERMIN</c>: makes a date of a poll the meetup.</summary>
internal sealed class TakeDate(Posting posting) : ICommand
{
    private readonly OwnArgument<MeetupNumber> _number = new(new Wording("UMFRAGE-TERMIN", "POLL-DATE"), MeetupNumber.TryParse, PollReplies.NotADate);

    public CommandWord Word { get; } = new("nehmen", "take");

    public IReadOnlyList<Argument> Takes => [_number];

    public Wording Purpose { get; } = new("macht einen Termin einer Umfrage zum Treffen", "makes a date of a poll the meetup");

    public Permission? Needs(CommandCall call) => Permission.Curator.OrOwner;

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var number = call.Value(_number);
        if (await PollMessage.FindAsync(work, number.Meetup, cancellation) is not { } poll || poll.Room != call.Event.Room ||
            (number.Date is { } only ? poll.Options.Find(one => one.Number == only) : new PollCount(poll).Winner) is not { } option)
            call.Answer(work, PollReplies.NoSuchPoll(number, call.Language));
        else if (poll.By != call.Event.Sender && !call.Standing!.IsEnough)
            call.Answer(work, PollReplies.NotYours(poll, call.Language));
        else if (poll.State is PollState.Settled)
            call.Answer(work, PollReplies.IsSettled(poll, call.Language));
        else
            await TakeAsync(call, work, poll, option, cancellation);
    }

    /// <summary>Announces the meetup.</summary>
    public async Task TakeAsync(CommandCall call, Work work, DatePoll poll, PollOption option, CancellationToken cancellation)
    {
        if (option.Local.InZoneLeniently(poll.Zone).ToInstant() <= work.Now)
        {
            call.Answer(work, new RichText().Text(PollReplies.IsOver.In(call.Language)));
            return;
        }
        (poll.State, poll.RemindAt) = (PollState.Settled, null);
        var draft = new Draft
        {
            Title = poll.Title,
            Time = new DraftTime(
                LocalDatePattern.Iso.Format(option.Local.Date), LocalTimePattern.GeneralIso.Format(option.Local.TimeOfDay), option.Minutes, null, false, string.Empty),
            RemindBefore = poll.RemindBefore,
            ListsNames = poll.ListsNames,
            AsksForFeedback = poll.AsksForFeedback,
        };
        await posting.AnnounceAsync(call, work, draft, poll.Zone, cancellation);
    }
}
