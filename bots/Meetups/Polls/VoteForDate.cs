using Community.Commands;
using Community.Commands.Arguments;
using Community.Store;

namespace Community.Meetups.Polls;

/// <summary><c>!treffen stimme UMFRAGE-TERMIN [passt|zur-not|passt-nicht]</c>: the typed way to answer a poll; where each has one choice, to choose.</summary>
internal sealed class VoteForDate : ICommand
{
    private readonly OwnArgument<MeetupNumber> _date = new(new Wording("UMFRAGE-TERMIN", "POLL-DATE"), TryReadDate, PollReplies.NotADate);

    private readonly ChoiceArgument<Partstat> _answer = new(
        new Wording("passt|zur-not|passt-nicht", "suits|maybe|no"),
        [
            (new CommandWord("passt", "suits", "ja", "yes"), Partstat.Accepted), (new CommandWord("zur-not", "maybe", "vielleicht"), Partstat.Tentative),
            (new CommandWord("passt-nicht", "no", "nein"), Partstat.Declined),
        ])
    {
        IsOptional = true,
    };

    public CommandWord Word { get; } = new("stimme", "vote", "stimmen");

    public IReadOnlyList<Argument> Takes => [_date, _answer];

    public Wording Purpose { get; } = new("antwortet schriftlich auf eine Umfrage", "answers a poll in writing");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var number = call.Value(_date);
        var answer = call.Has(_answer) ? call.Value(_answer) : Partstat.Accepted;
        if (await PollMessage.FindAsync(work, number.Meetup, cancellation) is not { State: PollState.Open } poll || poll.Room != call.Event.Room ||
            poll.Options.Find(one => one.Number == number.Date) is not { } option)
        {
            call.Answer(work, PollReplies.NoSuchPoll(number, call.Language));
        }
        else if (!poll.IsOneChoice)
        {
            await Voting.AnswerAsync(work, poll, option, call.Event, answer, cancellation);
            call.Acknowledge(work);
        }
        else if (answer is Partstat.Accepted)
        {
            Voting.Choose(work, poll, call.Event, option.Number);
            call.Acknowledge(work);
        }
        else
        {
            call.Refuse(work, PollReplies.OneChoiceOnly.In(call.Language));
        }
    }

    private static bool TryReadDate(string typed, out MeetupNumber number) => MeetupNumber.TryParse(typed, out number) && number.Date is not null;
}
