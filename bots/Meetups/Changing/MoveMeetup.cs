using System.Globalization;
using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Prompts;
using Community.Meetups.Announcing;
using Community.Meetups.Commands;
using Community.Store;
using Community.Text.Dates;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace Community.Meetups.Changing;

/// <summary><c>!treffen verschieben [NUMMER] [ab hier] WANN</c>: gives a meetup another time, or one date of a series, or all from one on.</summary>
internal sealed class MoveMeetup(MeantMeetup meant, MeetupChange change) : ChangeCommand(meant, change)
{
    private readonly RestArgument _when = new(new Wording("[ab hier] WANN", "[from here on] WHEN")) { Missing = ChangeReplies.MoveToWhen };

    public override CommandWord Word { get; } = new("verschieben", "move", "verlegen", "reschedule");

    public override IReadOnlyList<Argument> Takes => [Meant.Number, _when];

    public override Wording Purpose { get; } = new("verlegt ein Treffen oder einen Termin", "moves a meetup or a date");

    protected override string Typed(CommandCall call) => call.Value(_when) ?? string.Empty;

    protected override Task BeginAsync(CommandCall call, Work work, MeetupDate date, Step step, CancellationToken cancellation)
    {
        var typed = step.Typed;
        if (Scope.TryTake(ref typed))
            step = step with { Typed = Scope.Following };
        else
            step = step with { Typed = step.HasDate || !date.Meetup.IsSeries ? Scope.Only : string.Empty };
        return ReadAsync(call, work, date, step, typed, cancellation);
    }

    protected override async Task<bool> ContinueAsync(
        CommandCall call, Work work, MeetupDate date, Step step, string answer, CancellationToken cancellation)
    {
        if (step.Time is not null && answer is Scope.Only or Scope.Following)
            await MoveAsync(call, work, date, step with { Typed = answer }, cancellation);
        else if (int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) && chosen >= 1 && chosen <= step.Candidates.Count)
            await WithTimeAsync(call, work, date, step with { Time = step.Candidates[chosen - 1], Candidates = [] }, cancellation);
        else
            return false;
        return true;
    }

    private Task ReadAsync(CommandCall call, Work work, MeetupDate date, Step step, string typed, CancellationToken cancellation)
    {
        var said = Instant.Min(work.Now, call.Event.SentAt.ToInstant()).InZone(date.Meetup.Zone);
        var reading = WhenPhrase.Read(typed, said, mayRepeat: date.Meetup.IsSeries);
        // "17 Uhr" is on the same day.
        if (reading is WhenReading.NotUnderstood { Trouble: WhenTrouble.DayMissing })
            reading = WhenPhrase.Read($"{LocalDatePattern.Iso.Format(date.Local.Date)} {typed}", said);
        if (reading is WhenReading.Ambiguous several)
        {
            var candidates = several.Candidates.Take(9).Select(DraftTime.Of).ToList();
            return AskAsync(
                call, work, date, step with { Candidates = candidates }, AnnounceReplies.AskWhich(several, call.Language),
                [.. candidates.Select((_, at) => new Choice(Choice.Keycap(at + 1), Number(at + 1), Number(at + 1)))], cancellation);
        }
        if (reading is WhenReading.Understood when && when.Rest.Length == 0)
            return WithTimeAsync(call, work, date, step with { Time = DraftTime.Of(when) }, cancellation);
        call.Refuse(work, reading is WhenReading.Understood { Rest: var rest }
            ? ChangeReplies.NothingMore(rest).In(call.Language)
            : MeetupReplies.TextIn(call.Language).Explain(reading));
        return Task.CompletedTask;
    }

    private async Task WithTimeAsync(CommandCall call, Work work, MeetupDate date, Step step, CancellationToken cancellation)
    {
        // "Auf Mittwoch": at the same time of the day.
        var time = step.Time!.Clock is null ? step.Time with { Clock = LocalTimePattern.GeneralIso.Format(date.Local.TimeOfDay) } : step.Time;
        step = step with { Time = time, Typed = time.Rule is not null ? Scope.Following : step.Typed };
        if (WallClock.In(date.Meetup.Zone, time.Local) is WallClockMoment.Skipped skipped)
            call.Refuse(work, MeetupReplies.TextIn(call.Language).Explain(skipped));
        else if (time.Local.InZoneLeniently(date.Meetup.Zone).ToInstant() <= work.Now)
            call.Refuse(work, MeetupReplies.TextIn(call.Language).Explain(new WhenReading.InThePast(time.Date, time.Local.TimeOfDay)));
        else if (step.Typed.Length == 0)
            await AskAsync(call, work, date, step, ChangeReplies.MoveWhich(date, time.Local, call.Language), Scope.Choices, cancellation);
        else
            await MoveAsync(call, work, date, step, cancellation);
    }

    private async Task MoveAsync(CommandCall call, Work work, MeetupDate date, Step step, CancellationToken cancellation)
    {
        var isFollowing = step.Typed is Scope.Following;
        await Change.MakeAsync(
            call, this, work, date,
            meetup =>
            {
                var moved = meetup.Dates.Single(one => one.Number == date.Number);
                var was = MeetupReplies.When(moved, meetup.Language);
                if (NewTime.Give(meetup, moved, step.Time!, isFollowing, work.Now) is not { Count: > 0 } dates)
                {
                    call.Refuse(work, ChangeReplies.SayTheRhythm.In(call.Language));
                    return null;
                }
                return new Changed(
                    dates, ChangeReplies.Moved(was, isFollowing, meetup.Language), ChangeReplies.IsMoved(dates[0], isFollowing, call.Language));
            },
            cancellation);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
