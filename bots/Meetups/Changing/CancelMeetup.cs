using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Prompts;
using Community.Meetups.Commands;
using Community.Meetups.Series;
using Community.Store;
using Community.Text.Calendar;
using NodaTime;

namespace Community.Meetups.Changing;

/// <summary><c>!treffen absagen [NUMMER] [ab hier]</c>: calls a meetup off, or one date of a series, or all from one on; after a question back.</summary>
internal sealed class CancelMeetup(MeantMeetup meant, MeetupChange change) : ChangeCommand(meant, change)
{
    private readonly RestArgument _scope = new(Scope.Usage) { IsOptional = true };

    public override CommandWord Word { get; } = new("absagen", "cancel", "streichen");

    public override IReadOnlyList<Argument> Takes => [Meant.Number, _scope];

    public override Wording Purpose { get; } = new("sagt ein Treffen oder einen Termin ab", "calls a meetup or a date off");

    protected override string Typed(CommandCall call) => call.Value(_scope) ?? string.Empty;

    protected override async Task BeginAsync(CommandCall call, Work work, MeetupDate date, Step step, CancellationToken cancellation)
    {
        var typed = step.Typed;
        var isFollowing = Scope.TryTake(ref typed);
        if (typed.Length > 0)
            call.Refuse(work, ChangeReplies.NothingMore(typed).In(call.Language));
        else if (date.Meetup.IsSeries && !step.HasDate && !isFollowing)
            await AskAsync(call, work, date, step, ChangeReplies.CancelWhich(date, call.Language), Scope.Choices, cancellation);
        else
            await AskAsync(
                call, work, date, step with { Typed = isFollowing && date.Meetup.IsSeries ? Scope.Following : Scope.Only },
                ChangeReplies.ReallyCancel(date, isFollowing && date.Meetup.IsSeries, call.Language), Choice.YesOrNo, cancellation);
    }

    protected override async Task<bool> ContinueAsync(
        CommandCall call, Work work, MeetupDate date, Step step, string answer, CancellationToken cancellation)
    {
        if (answer is Choice.No)
            call.Answer(work, new Matrix.Html.RichText().Text(ChangeReplies.StaysOn.In(call.Language)));
        else if (answer is Scope.Only or Scope.Following)
            await CancelAsync(call, work, date, answer is Scope.Following, cancellation);
        else if (answer is Choice.Yes)
            await CancelAsync(call, work, date, step.Typed is Scope.Following, cancellation);
        return answer is Choice.No or Choice.Yes or Scope.Only or Scope.Following;
    }

    private Task CancelAsync(CommandCall call, Work work, MeetupDate date, bool isFollowing, CancellationToken cancellation) => Change.MakeAsync(
        call, this, work, date,
        meetup =>
        {
            var dates = meetup.Dates.Where(one => one.CancelledAt is null && !one.IsOver && (one.Number == date.Number || (isFollowing && one.Start >= date.Start)))
                .OrderBy(one => one.Start).ToList();
            dates.ForEach(one => one.CancelledAt = work.Now);
            if (isFollowing)
                End(meetup, date);
            if (!meetup.Dates.Exists(one => one.CancelledAt is null && one.Start > work.Now) && (isFollowing || !meetup.IsSeries))
                meetup.CancelledAt = work.Now;
            SeriesDates.PlanInvitations(meetup);
            return new Changed(
                dates, isFollowing ? ChangeReplies.CalledOffFromHere : ChangeReplies.CalledOff, ChangeReplies.Cancelled(date, isFollowing, call.Language));
        },
        cancellation);

    /// <summary>The series has no dates any more from this one on; what was before it stays.</summary>
    private static void End(Meetup meetup, MeetupDate from)
    {
        var part = meetup.Parts.MaxBy(one => one.Number)!;
        if (part.Number == from.Part && from.Original > part.Start && RecurrenceRule.TryParse(part.Rule ?? string.Empty, out var rule))
            part.Rule = rule!.EndingOn(from.Original.Date - Period.FromDays(1)).ToString();
    }
}
