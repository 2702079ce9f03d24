using System.Text.Json;
using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Permissions;
using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Meetups.Commands;
using Community.Meetups.Rsvps;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Afterwards;

/// <summary><c>!treffen anwesend [NUMMER] [dazu|ohne @wer]</c>: who was there. Proposed are those who said yes; who leads the meetup corrects it.</summary>
internal sealed class TakePresence(MeantMeetup meant, MeetupSettings settings, RoomMembers members) : DateCommand(meant), ICommand
{
    private readonly ChoiceArgument<bool> _isThere = new(
        new Wording("dazu|ohne", "add|without"), [(new CommandWord("dazu", "add", "mit", "with", "+"), true), (new CommandWord("ohne", "without", "-"), false)])
    {
        IsOptional = true,
    };

    private readonly PersonArgument _person = new(new Wording("@wer", "@who")) { IsOptional = true };

    public override CommandWord Word { get; } = new("anwesend", "attended", "anwesenheit", "attendance");

    public override IReadOnlyList<Argument> Takes => [Meant.Number, _isThere, _person];

    public override Wording Purpose { get; } = new("wer da war", "who was there");

    public Permission? Needs(CommandCall call) => Permission.Curator.OrOwner;

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation) =>
        settings.Presence.In(await room.GetSettingsAsync(MeetupSettings.EventType, cancellation));

    public override async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        // Whether it is wanted, and who may see it, its room alone has set.
        if (call.IsDirect)
            call.Answer(work, new RichText().Text(PresenceReplies.InTheRoom.In(call.Language)));
        else if (call.Prepared is PresenceFor.Nobody)
            call.Answer(work, PresenceReplies.IsOff(call.Language));
        else if (call.Has(_isThere) && !call.Has(_person))
            call.Refuse(work, PresenceReplies.Who.In(call.Language));
        else
            await base.RunAsync(call, work, cancellation);
    }

    protected override string About(CommandCall call) => JsonSerializer.Serialize(new Asked(
        (PresenceFor)call.Prepared!, call.Standing!.IsEnough, call.Has(_person) ? call.Value(_person).Value : null, call.Value(_isThere)));

    protected override async Task RunForAsync(CommandCall call, Work work, MeetupDate date, string about, CancellationToken cancellation)
    {
        var asked = JsonSerializer.Deserialize<Asked>(about)!;
        var isLeader = asked.IsCurator || date.Meetup.IsLedBy(call.Event.Sender);
        UserId? person = UserId.TryParse(asked.Person, out var named) ? named : null;
        if (!isLeader && (asked.For is PresenceFor.Leaders || person is not null))
            call.Answer(work, PresenceReplies.NotYours(date, call.Language));
        else if (date.Start > work.Now)
            call.Answer(work, PresenceReplies.NotYet(date, call.Language));
        else if (!isLeader && !date.HasPresence)
            call.Answer(work, PresenceReplies.NotNoted(date, call.Language));
        else if (person is { } absent && asked.IsThere && members.IsMember(date.Meetup.Room, absent) is false)
            call.Answer(work, Changing.ChangeReplies.NotInTheRoom(absent, call.Language));
        else
            await TellAsync(call, work, date, await NoteAsync(work, date, person, asked.IsThere, cancellation), asked.For, cancellation);
    }

    private static async Task<IReadOnlyList<UserId>> NoteAsync(Work work, MeetupDate date, UserId? person, bool isThere, CancellationToken cancellation)
    {
        var present = await work.Db.Set<Present>().Where(one => one.DateId == date.Id).ToListAsync(cancellation);
        if (!date.HasPresence)
            foreach (var answer in Attendance.Of(date, date.Meetup).Coming)
                present.Add(work.Db.Add(new Present { DateId = date.Id, Person = answer.Person }).Entity);
        date.HasPresence = true;
        if (person is { } one && isThere && !present.Exists(other => other.Person == one))
            present.Add(work.Db.Add(new Present { DateId = date.Id, Person = one }).Entity);
        else if (!isThere && present.Find(other => other.Person == person) is { } wrong && present.Remove(wrong))
            work.Db.Remove(wrong);
        return [.. present.Select(other => other.Person).OrderBy(other => other.Value, StringComparer.Ordinal)];
    }

    /// <summary>What everybody may see is said in the room; else to the one who asked alone.</summary>
    private static async Task TellAsync(CommandCall call, Work work, MeetupDate date, IReadOnlyList<UserId> people, PresenceFor whom, CancellationToken cancellation)
    {
        var text = PresenceReplies.Were(date, people, call.Language);
        OutboxItem item;
        if (whom is PresenceFor.Everybody)
        {
            item = call.Answer(work, text);
        }
        else
        {
            item = await work.Outbox.SendDirectAsync(call.Event.Sender, OutgoingMessage.Notice(text), "presence", cancellation);
            call.Acknowledge(work);
        }
        // Whom a message names must be able to have it taken back.
        item.Shows.AddRange(people.Select(person => new OutboxShown { What = person.Value }));
    }

    /// <param name="For">Who may see it.</param>
    /// <param name="IsCurator">Who asks is a curator of the room.</param>
    /// <param name="Person">Whom the correction is about; null: there is none.</param>
    /// <param name="IsThere">Whether they were there.</param>
    private sealed record Asked(PresenceFor For, bool IsCurator, string? Person, bool IsThere);
}
