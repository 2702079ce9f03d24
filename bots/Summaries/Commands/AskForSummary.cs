using Community.Commands;
using Community.Commands.Arguments;
using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Summaries.Asking;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Summaries.Commands;

/// <summary>
/// <c>!kompakt [RAUM] [DAUER] [seit TAG] [ANZAHL] [dieser Thread] [privat]</c>: what was said, in short. With nothing said: in a thread this thread, else since
/// whoever asks last wrote. It is answered by <see cref="AnswerRequests"/>.
/// </summary>
internal sealed class AskForSummary(SummariesOptions options, DateTimeZone zone, TimeProvider time, RoomMembers members) : IDefaultCommand
{
    /// <summary>So many in one room within an hour; who asks then gets it by themselves.</summary>
    private const int MostInAnHour = 6;

    private readonly RoomArgument _room = new(new Wording("RAUM", "ROOM")) { IsOptional = true, MayBeSkipped = true };

    private readonly LengthArgument _length = new(new Wording("DAUER", "LENGTH")) { IsOptional = true, MayBeSkipped = true };

    private readonly ChoiceArgument<Part> _part = new(
        new Wording("seit ich zuletzt schrieb|dieser Thread", "since I last wrote|this thread"),
        [
            (new CommandWord("seit ich zuletzt schrieb", "since I last wrote", "seit ich zuletzt geschrieben habe", "seit meiner letzten Nachricht"), Part.SinceOwn),
            (new CommandWord("dieser Thread", "this thread", "diesen Thread", "Thread"), Part.Thread),
        ])
    { IsOptional = true, MayBeSkipped = true };

    private readonly SinceArgument _since = new(new Wording("seit TAG", "since DAY"), zone, time) { IsOptional = true, MayBeSkipped = true };

    private readonly NumberArgument _count = new(new Wording("ANZAHL", "NUMBER"), new Wording("von Nachrichten", "of messages")) { IsOptional = true, MayBeSkipped = true };

    private readonly ChoiceArgument<bool> _private = new(
        new Wording("privat", "private"), [(new CommandWord("privat", "private", "privately"), true)])
    { IsOptional = true, MayBeSkipped = true };

    private enum Part
    {
        SinceOwn = 1,
        Thread,
    }

    public CommandWord Word { get; } = new("zeig", "show", "zeige");

    public IReadOnlyList<Argument> Takes => [_room, _length, _part, _since, _count, _private];

    public Wording Purpose { get; } = new("fasst zusammen, was du verpasst hast", "sums up what you missed");

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation)
    {
        var link = call.Value(_room);
        if (link is null)
            return call.IsDirect ? new Found(null, IsOn: false) : await FoundAsync(call.Event.Room, room, cancellation);
        var id = link.Alias is { } alias ? await room.FindRoomAsync(alias, cancellation) : link.Id;
        // Of a room that they are not in, nobody learns whether there is one.
        return id is { } about && members.IsMember(about, call.Event.Sender) == true
            ? await FoundAsync(about, about == call.Event.Room ? room : room.In(about), cancellation)
            : new Found(null, IsOn: false);
    }

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var found = (Found)call.Prepared!;
        if (Refusal(call, found) is { } refusal)
        {
            call.Answer(work, refusal);
            return;
        }
        if (await work.Db.Set<SummaryRequest>().AnyAsync(request => request.Asker == call.Event.Sender && request.Event != call.Event.Id, cancellation))
        {
            call.Answer(work, new RichText().Text(SummaryReplies.StillAtIt.In(call.Language)));
            return;
        }
        var isMuch = !call.IsDirect && !call.Value(_private) && await IsMuchAsync(work, call.Event.Room, cancellation);
        if (isMuch)
            call.Answer(work, new RichText().Text(SummaryReplies.ManyHere.In(call.Language)));
        else if (call.Value(_private) && !call.IsDirect)
            call.Acknowledge(work);
        work.Db.Add(Request(call, found.About!.Value, work.Now, isMuch));
    }

    private static async Task<Found> FoundAsync(RoomId about, IRoomReader room, CancellationToken cancellation) =>
        new(about, SummarySettings.IsOn(await room.GetSettingsAsync(SummarySettings.EventType, cancellation)));

    private RichText? Refusal(CommandCall call, Found found)
    {
        var most = options.MostMessages;
        Wording? said = found.About is null ? call.Has(_room) ? SummaryReplies.NoSuchRoom : SummaryReplies.WhichRoom
            : !call.IsDirect && found.About != call.Event.Room ? SummaryReplies.OnlyAlone
            : call.Has(_count) && call.Value(_count) is var count && (count < 1 || count > most) ? SummaryReplies.TooMany(most)
            : call.Value(_part) == Part.Thread && Relation.Of(call.Event).ThreadRoot is null ? SummaryReplies.NoThread
            : null;
        return said is not null ? new RichText().Text(said.In(call.Language)) : found.IsOn ? null : SummaryReplies.IsOff(call.Language);
    }

    private SummaryRequest Request(CommandCall call, RoomId about, Instant now, bool isMuch)
    {
        var thread = Relation.Of(call.Event).ThreadRoot;
        var isBare = !call.Has(_length) && !call.Has(_since) && !call.Has(_count) && !call.Has(_part);
        var since = call.Has(_length) ? now - call.Value(_length) : (Instant?)null;
        if (call.Has(_since) && (since is null || call.Value(_since) > since))
            since = call.Value(_since);
        return new SummaryRequest
        {
            Event = call.Event.Id,
            Room = call.Event.Room,
            Thread = thread,
            About = about,
            Asker = call.Event.Sender,
            Language = call.Language,
            IsForAsker = call.IsDirect || call.Value(_private) || isMuch,
            Since = since,
            IsSinceOwn = call.Value(_part) == Part.SinceOwn || (isBare && thread is null),
            Most = call.Has(_count) ? (int)call.Value(_count) : null,
            OfThread = call.Value(_part) == Part.Thread || isBare ? thread : null,
            AskedAt = now,
        };
    }

    private static async Task<bool> IsMuchAsync(Work work, RoomId room, CancellationToken cancellation)
    {
        var before = work.Now - Duration.FromHours(1);
        return await work.Db.Outbox.CountAsync(
            item => item.Room == room && item.Bot == SummariesBot.BotName && item.Subject == AnswerRequests.Subject && item.CreatedAt > before, cancellation) >= MostInAnHour;
    }

    private sealed record Found(RoomId? About, bool IsOn);
}
