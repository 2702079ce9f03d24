using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Permissions;
using Community.Hosting.Bots;
using Community.Matrix.Html;
using Community.Meetups.Announcing;
using Community.Store;
using Community.Store.Delivery;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Meetups.Polls;

/// <summary><c>!treffen umfrage "Titel" | Do 5.12. 16:00 | Fr 6.12. 10:00 [| bis WANN] [| eine Wahl]</c>: asks the room which date suits.</summary>
internal sealed class AskForDates(MeetupSettings settings, DateTimeZone zone) : ICommand
{
    private readonly RestArgument _typed = new(new Wording("\"Titel\" | TERMIN | TERMIN … [| bis WANN] [| eine Wahl]", "\"Title\" | DATE | DATE … [| until WHEN] [| one choice]"))
    {
        Missing = AnnounceReplies.NoTitle,
    };

    public CommandWord Word { get; } = new("umfrage", "poll", "terminumfrage");

    public IReadOnlyList<Argument> Takes => [_typed];

    public Wording Purpose { get; } = new("fragt, welcher Termin passt", "asks which date suits");

    public Permission? Needs(CommandCall call) => Permission.Curator.OrOwner;

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation) =>
        MeetupSettings.Found.Of(settings, await room.GetSettingsAsync(MeetupSettings.EventType, cancellation));

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var found = (MeetupSettings.Found)call.Prepared!;
        var read = PollText.Read(call.Text, Instant.Min(work.Now, call.Event.SentAt.ToInstant()).InZone(zone));
        if (found.IsForCurators && !call.Standing!.IsEnough)
            call.Answer(work, new RichText().Text(AnnounceReplies.OnlyCurators.In(call.Language)));
        else if (call.IsDirect)
            call.Answer(work, new RichText().Text(AnnounceReplies.InARoom.In(call.Language)));
        else if (read.Trouble is { } trouble)
            call.Refuse(work, MeetupReplies.TextIn(call.Language).Explain(trouble));
        else if (read.Title.Length is 0 or > Meetup.LongestTitle)
            call.Refuse(work, (read.Title.Length == 0 ? AnnounceReplies.NoTitle : AnnounceReplies.TooLong).In(call.Language));
        else if (read.Options.Count is < 2 or > DatePoll.MostOptions)
            call.Refuse(work, PollReplies.HowMany.In(call.Language));
        else
            await AskAsync(call, work, read, found, cancellation);
    }

    private async Task AskAsync(CommandCall call, Work work, PollText read, MeetupSettings.Found found, CancellationToken cancellation)
    {
        var closes = ClosesAt(read, work.Now);
        var poll = new DatePoll
        {
            Room = call.Event.Room,
            Title = read.Title,
            By = call.Event.Sender,
            Language = call.Language,
            ZoneId = zone.Id,
            ClosesAt = closes,
            RemindAt = closes - Duration.FromDays(1) > work.Now ? closes - Duration.FromDays(1) : null,
            RemindBefore = found.Reminders.ToMinutes(),
            ListsNames = found.ListsNames,
            AsksForFeedback = found.AsksForFeedback,
            IsOneChoice = read.IsOneChoice,
        };
        poll.Options.AddRange(read.Options.Select((option, at) => new PollOption { Number = at + 1, Local = option.Local, Minutes = option.Minutes }));
        await work.AddNumberedAsync(poll, PollMessage.Purpose, PollMessage.Prefix, cancellation);
        PollMessage.Post(work, poll, call.AnswerTo);
    }

    /// <summary>As said; or else in a week, but a day before the first of the dates.</summary>
    private Instant ClosesAt(PollText read, Instant now)
    {
        var first = read.Options[0].Local.InZoneLeniently(zone).ToInstant();
        var usual = Instant.Min(now + Duration.FromDays(7), first - Duration.FromDays(1));
        var said = read.Deadline?.InZoneLeniently(zone).ToInstant() ?? usual;
        return said > now && said < first ? said : first;
    }
}
