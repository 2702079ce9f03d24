using System.Globalization;
using System.Text.Json;
using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Permissions;
using Community.Commands.Prompts;
using Community.Hosting.Bots;
using Community.Matrix.Html;
using Community.Store;
using Community.Text.Dates;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Meetups.Announcing;

/// <summary><c>!treffen neu "Titel" TAG UHRZEIT [DAUER] [ORT] [LINK] [max ZAHL]</c>: announces a meetup, or a series of them. What is missing or not
/// clear is asked for, one thing at a time.</summary>
internal sealed class AnnounceMeetup(Posting posting, MeetupSettings settings, DateTimeZone zone) : IAsksBack
{
    private const string NoPlace = "-";

    private readonly RestArgument _typed = new(AnnounceReplies.Usage) { IsOptional = true };

    public CommandWord Word { get; } = new("neu", "new", "neues");

    /// <summary>As long as a title may be.</summary>
    public int LongestAnswer => Meetup.LongestTitle;

    /// <summary>Title and date are told apart here: where the one ends and the other begins only the words themselves say.</summary>
    public IReadOnlyList<Argument> Takes => [_typed];

    public Wording Purpose { get; } = new("kündigt ein Treffen oder eine Reihe an", "announces a meetup or a series");

    public Permission? Needs(CommandCall call) => Permission.Curator.OrOwner;

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation) =>
        MeetupSettings.Found.Of(settings, await room.GetSettingsAsync(MeetupSettings.EventType, cancellation));

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var found = (MeetupSettings.Found)call.Prepared!;
        var draft = new Draft
        {
            RemindBefore = found.Reminders.ToMinutes(),
            ListsNames = found.ListsNames,
            AsksForFeedback = found.AsksForFeedback,
            IsStepwise = call.Words.Count == 0,
        };
        if (found.IsForCurators && !call.Standing!.IsEnough)
            call.Answer(work, new RichText().Text(AnnounceReplies.OnlyCurators.In(call.Language)));
        else if (call.IsDirect)
            call.Answer(work, new RichText().Text(AnnounceReplies.InARoom.In(call.Language)));
        else if (draft.IsStepwise)
            await AskAsync(call, work, AnnounceReplies.AskTitle(call.Language), draft, [], cancellation);
        else if (TitleAndDate.Read(call, Said(call, work)) is var (title, reading) && title.Length is > 0 and <= Meetup.LongestTitle)
            await GoOnAsync(call, work, draft with { Title = title }, reading, cancellation);
        else
            call.Refuse(work, (title.Length == 0 ? AnnounceReplies.NoTitle : AnnounceReplies.TooLong).In(call.Language));
    }

    public async Task<bool> AnsweredAsync(CommandCall call, string about, string answer, Work work, CancellationToken cancellation)
    {
        var draft = JsonSerializer.Deserialize<Draft>(about)!;
        if (draft.Title.Length == 0)
        {
            var title = Excerpt.Of(answer.Trim('"', '„', '“', '”'), Meetup.LongestTitle + 1);
            if (title.Length > Meetup.LongestTitle)
                await AskAsync(call, work, AnnounceReplies.AskShorterTitle(call.Language), draft, [], cancellation);
            else if (title.Length > 0)
                await AskAsync(call, work, AnnounceReplies.AskWhen(title, call.Language), draft with { Title = title }, [], cancellation);
            return title.Length > 0;
        }
        if (draft.Time is { Clock: not null })
        {
            var where = answer is NoPlace ? new Details(string.Empty, string.Empty, null) : Details.Read(answer);
            await AnnounceAsync(
                call, work, draft with { Place = where.Place, Link = where.Link, Seats = where.Seats ?? draft.Seats, IsStepwise = false }, cancellation);
            return true;
        }
        return await TimeAnsweredAsync(call, work, draft, answer, cancellation);
    }

    private async Task<bool> TimeAnsweredAsync(CommandCall call, Work work, Draft draft, string answer, CancellationToken cancellation)
    {
        if (answer is Choice.No)
        {
            await AskAsync(call, work, AnnounceReplies.AskWhen(draft.Title, call.Language), draft with { Time = null, Candidates = [] }, [], cancellation);
            return true;
        }
        if (ChosenOf(draft, answer) is { } chosen)
        {
            await WithTimeAsync(call, work, draft.With(chosen), cancellation);
            return true;
        }
        var reading = draft.Time is null
            ? WhenPhrase.Read(answer, Said(call, work), mayRepeat: true)
            : WhenPhrase.Read($"{draft.Time.Day} {answer}", Said(call, work));
        if (reading is WhenReading.NotUnderstood or WhenReading.WrongWeekday ||
            (draft.Time is not null && reading is not (WhenReading.Understood { Time: not null, Rest: "" } or WhenReading.Ambiguous)))
            return false;
        await GoOnAsync(call, work, draft, reading, cancellation);
        return true;
    }

    private async Task GoOnAsync(CommandCall call, Work work, Draft draft, WhenReading reading, CancellationToken cancellation)
    {
        switch (reading)
        {
            case WhenReading.Understood understood:
                await WithTimeAsync(call, work, draft.With(Completed(draft.Time, DraftTime.Of(understood))), cancellation);
                break;
            case WhenReading.Ambiguous several:
                var candidates = several.Candidates.Take(9).Select(one => Completed(draft.Time, DraftTime.Of(one))).ToList();
                await AskAsync(
                    call, work, AnnounceReplies.AskWhich(several, call.Language), draft with { Candidates = candidates },
                    [.. candidates.Select((_, at) => new Choice(Choice.Keycap(at + 1), Typed(at + 1), Typed(at + 1)))], cancellation);
                break;
            case WhenReading.InThePast { Instead: { } instead } past:
                await AskAsync(call, work, AnnounceReplies.AskInstead(past, call.Language), draft with { Candidates = [DraftTime.Of(instead)] }, Choice.YesOrNo, cancellation);
                break;
            case WhenReading.NotUnderstood { Typed: "" }:
                await AskAsync(call, work, AnnounceReplies.AskWhen(draft.Title, call.Language), draft, [], cancellation);
                break;
            default:
                call.Refuse(work, MeetupReplies.TextIn(call.Language).Explain(reading));
                break;
        }
    }

    /// <summary>The time of the day was asked for by itself: the rest was said before.</summary>
    private static DraftTime Completed(DraftTime? day, DraftTime answered) => day is null
        ? answered
        : day with { Clock = answered.Clock, Minutes = answered.Minutes ?? day.Minutes, IsGuess = answered.IsGuess };

    private async Task WithTimeAsync(CommandCall call, Work work, Draft draft, CancellationToken cancellation)
    {
        if (draft.IsTooLong)
            call.Refuse(work, AnnounceReplies.TooLong.In(call.Language));
        else if (draft.Time!.Clock is null)
            await AskTimeAsync(call, work, draft, cancellation);
        else if (draft is { IsStepwise: true, Place: "", Link: "" })
            await AskAsync(call, work, AnnounceReplies.AskWhere(call.Language), draft, [new Choice("❌", NoPlace, "ohne", "none", "-", "nein")], cancellation);
        else
            await AnnounceAsync(call, work, draft, cancellation);
    }

    private async Task AskTimeAsync(CommandCall call, Work work, Draft draft, CancellationToken cancellation)
    {
        var last = await work.Db.Set<MeetupDate>().Include(date => date.Meetup).Where(date => date.Meetup.Room == call.Event.Room && date.Number == 1)
            .OrderByDescending(date => date.MeetupId).FirstOrDefaultAsync(cancellation);
        var usual = last?.Local.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture);
        await AskAsync(
            call, work, AnnounceReplies.AtWhatTime(usual, call.Language), draft, usual is null ? [] : [new Choice("✅", usual, "ja", "yes")], cancellation);
    }

    private async Task AnnounceAsync(CommandCall call, Work work, Draft draft, CancellationToken cancellation)
    {
        if (draft.IsTooLong)
            call.Refuse(work, AnnounceReplies.TooLong.In(call.Language));
        else if (WallClock.In(zone, draft.Time!.Local) is WallClockMoment.Skipped skipped)
            call.Refuse(work, MeetupReplies.TextIn(call.Language).Explain(skipped));
        else
            await posting.AnnounceAsync(call, work, draft, zone, cancellation);
    }

    private Task AskAsync(CommandCall call, Work work, RichText question, Draft draft, IReadOnlyList<Choice> choices, CancellationToken cancellation) =>
        call.AskAsync(this, work, new Question(question, JsonSerializer.Serialize(draft), choices), cancellation);

    private static DraftTime? ChosenOf(Draft draft, string answer) => answer is Choice.Yes
        ? draft.Candidates.Count > 0 ? draft.Candidates[0] : null
        : draft.Candidates.Where((_, at) => string.Equals(answer, Typed(at + 1), StringComparison.Ordinal)).FirstOrDefault();

    private static string Typed(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"Tomorrow" is the day after it was said, however late it is read.</summary>
    private ZonedDateTime Said(CommandCall call, Work work) => Instant.Min(work.Now, call.Event.SentAt.ToInstant()).InZone(zone);
}
