using Community.Commands;
using Community.Commands.Arguments;
using Community.Hosting.Members;
using Community.Matrix.Ids;
using Community.Meetups.Commands;
using Community.Store;

namespace Community.Meetups.Changing;

/// <summary><c>!treffen übergeben [NUMMER] @wer</c> gives a meetup into other hands; <c>!treffen moderation [NUMMER] @wer</c> adds a second one who leads
/// it, or lets them go.</summary>
internal sealed class HandOver(bool isSecond, MeantMeetup meant, MeetupChange change, RoomMembers members) : ChangeCommand(meant, change)
{
    private readonly PersonArgument _person = new(new Wording("@wer", "@who"));

    public override CommandWord Word { get; } = isSecond
        ? new("moderation", "moderation", "ko-moderation", "co-moderation", "cohost", "co-host")
        : new("übergeben", "handover", "hand-over");

    public override IReadOnlyList<Argument> Takes => [Meant.Number, _person];

    public override Wording Purpose { get; } = isSecond
        ? new("wer das Treffen mit dir leitet", "who leads the meetup with you")
        : new("gibt ein Treffen in andere Hände", "gives a meetup into other hands");

    protected override string Typed(CommandCall call) => call.Value(_person).Value ?? string.Empty;

    protected override async Task BeginAsync(CommandCall call, Work work, MeetupDate date, Step step, CancellationToken cancellation)
    {
        var person = UserId.Parse(step.Typed);
        if (members.IsMember(date.Meetup.Room, person) is false)
        {
            call.Answer(work, ChangeReplies.NotInTheRoom(person, call.Language));
            return;
        }
        await Change.MakeAsync(call, this, work, date, meetup => isSecond ? Second(call, meetup, date, person) : Give(call, meetup, date, person), cancellation);
    }

    private static Changed Give(CommandCall call, Meetup meetup, MeetupDate date, UserId person)
    {
        meetup.Organizer = person;
        meetup.Hosts.RemoveAll(host => host.Person == person);
        return new Changed([date], null, ChangeReplies.IsHandedOver(date, person, call.Language)) { IsInCalendar = false, Led = [person] };
    }

    private static Changed Second(CommandCall call, Meetup meetup, MeetupDate date, UserId person)
    {
        var isGone = meetup.Hosts.RemoveAll(host => host.Person == person) > 0;
        if (!isGone && meetup.Organizer != person)
            meetup.Hosts.Add(new MeetupHost { Person = person });
        return new Changed([date], null, ChangeReplies.IsSecond(date, person, isGone, call.Language)) { IsInCalendar = false, Led = isGone ? [] : [person] };
    }
}
