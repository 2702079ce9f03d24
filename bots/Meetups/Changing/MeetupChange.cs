using System.Text.Json;
using Community.Commands;
using Community.Commands.Prompts;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Meetups.Calendar;
using Community.Meetups.Rsvps;
using Community.Meetups.Series;
using Community.Store;

namespace Community.Meetups.Changing;

/// <summary>What follows from every change of a meetup, whoever makes it and where: messages and calendar are brought in line, everyone concerned
/// hears of it once, and it can be undone.</summary>
internal sealed class MeetupChange(Answering answering)
{
    /// <summary>Makes a change and does all that follows.</summary>
    /// <param name="call">The command, or the answer that settled it.</param>
    /// <param name="command">Whose it is.</param>
    /// <param name="work">The transaction.</param>
    /// <param name="date">What the command was about.</param>
    /// <param name="change">Changes the meetup, of which all is loaded, and says what that means; null: nothing, it has been answered.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task MakeAsync(
        CommandCall call, IUndoable command, Work work, MeetupDate date, Func<Meetup, Changed?> change, CancellationToken cancellation)
    {
        var meetup = await work.Db.LoadWholeAsync(date.MeetupId, cancellation);
        var before = Snapshot.Of(meetup);
        var attendances = AttendancesOf(meetup);
        if (change(meetup) is not { } changed)
            return;
        var concerned = await FollowAsync(work, meetup, changed.Dates, attendances, cancellation);
        if (changed.News is { } news)
            await TellAsync(work, changed.Dates.Count > 0 ? changed.Dates[0] : date, concerned.Where(person => person != call.Event.Sender), news, cancellation);
        await MeetupMessage.TellAsync(
            work, date, changed.Led.Where(person => person != call.Event.Sender), people => ChangeReplies.YouLead(date, people), "leads", cancellation);
        if (changed.IsInCalendar)
            MeetupFile.Post(work, meetup, call.AnswerTo);
        await call.OfferUndoAsync(command, work, changed.Done, JsonSerializer.Serialize(new Undo(date.MeetupId, date.Number, before, Snapshot.Of(meetup))), cancellation);
    }

    /// <summary>Puts everything back to where it was before the change.</summary>
    public async Task UndoAsync(CommandCall call, string about, Work work, CancellationToken cancellation)
    {
        var undo = JsonSerializer.Deserialize<Undo>(about)!;
        var meetup = await work.Db.LoadWholeAsync(undo.Meetup, cancellation);
        if (!undo.After.IsStill(Snapshot.Of(meetup)))
        {
            // Somebody else has changed it meanwhile: that would be lost.
            call.Answer(work, ChangeReplies.ChangedSince(meetup, call.Language));
            return;
        }
        var attendances = AttendancesOf(meetup);
        var wasCancelled = meetup.Dates.Where(one => one.CancelledAt is not null).ToHashSet();
        var before = meetup.Dates.ToDictionary(one => one, one => (one.Start, one.CancelledAt));
        var title = meetup.Title;
        var changed = undo.Before.PutBack(meetup, work.Now).Where(one => before[one] != (one.Start, one.CancelledAt) || title != meetup.Title).ToList();
        SeriesDates.PlanInvitations(meetup);
        var named = meetup.Dates.Single(one => one.Number == undo.Date);
        var dates = changed.Count > 0 ? changed : [named];
        var concerned = await FollowAsync(work, meetup, dates, attendances, cancellation);
        var news = dates.TrueForAll(wasCancelled.Contains) ? ChangeReplies.OnAgain : ChangeReplies.AsBefore;
        await TellAsync(work, dates[0], concerned.Where(person => person != call.Event.Sender), news, cancellation);
        MeetupFile.Post(work, meetup, call.AnswerTo);
        call.Answer(work, ChangeReplies.Undone(dates[0], dates.TrueForAll(wasCancelled.Contains), call.Language));
    }

    /// <summary>Who may: those who lead the meetup, and curators of its room.</summary>
    public static bool IsAllowed(CommandCall call, Meetup meetup, bool isCurator) =>
        meetup.IsLedBy(call.Event.Sender) || (isCurator && !call.IsDirect);

    private static Dictionary<MeetupDate, Attendance> AttendancesOf(Meetup meetup) =>
        meetup.Dates.Where(date => !date.IsOver).ToDictionary(date => date, date => Attendance.Of(date, meetup));

    private async Task<List<UserId>> FollowAsync(
        Work work, Meetup meetup, IReadOnlyList<MeetupDate> dates, Dictionary<MeetupDate, Attendance> before, CancellationToken cancellation)
    {
        meetup.Sequence++;
        meetup.ChangedAt = work.Now;
        var concerned = new List<UserId>();
        foreach (var date in dates.Where(before.ContainsKey))
        {
            concerned.AddRange(before[date].Concerned);
            await answering.FollowAsync(work, date, before[date], cancellation);
        }
        return [.. concerned.Concat(meetup.Organizer is { } organizer ? [organizer] : []).Concat(meetup.Hosts.Select(host => host.Person)).Distinct()];
    }

    private static Task TellAsync(Work work, MeetupDate date, IEnumerable<UserId> people, Wording news, CancellationToken cancellation) =>
        MeetupMessage.TellAsync(work, date, people.Distinct(), some => MeetupReplies.News(date, some, news), "news", cancellation);

    private sealed record Undo(long Meetup, int Date, Snapshot Before, Snapshot After);
}

/// <summary>What a change means.</summary>
/// <param name="Dates">The dates that are different now; the first is named in the news.</param>
/// <param name="News">What those concerned hear, between the title and the time; null: nothing.</param>
/// <param name="Done">What the one who did it hears.</param>
internal sealed record Changed(IReadOnlyList<MeetupDate> Dates, Wording? News, RichText Done)
{
    /// <summary>Who leads it now, and hears so.</summary>
    public IReadOnlyList<UserId> Led { get; init; } = [];

    /// <summary>Calendars show it.</summary>
    public bool IsInCalendar { get; init; } = true;
}
