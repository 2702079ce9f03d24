using Community.Commands;
using Community.Meetups.Commands;
using Community.Store;

namespace Community.Meetups.Minutes;

/// <summary><c>!protokoll schicken [NUMMER]</c>: who can't come gets the protocol by direct message, once it is approved.</summary>
internal sealed class RequestMinutes(MeantMeetup meant) : MinutesCommand(meant)
{
    public override CommandWord Word { get; } = new("schicken", "send", "bitte");

    public override Wording Purpose { get; } = new("schickt dir das Protokoll, sobald es fertig ist", "sends you the protocol once it is done");

    protected override async Task DoAsync(CommandCall call, Work work, MeetupDate date, DateMinutes? minutes, CancellationToken cancellation)
    {
        // It is asked for before there is one: who can't come says so ahead.
        if (minutes is null)
            work.Db.Add(minutes = new DateMinutes { DateId = date.Id, Date = date, StartedAt = work.Now, State = MinutesState.Awaited });
        var request = minutes.Requests.Find(one => one.Person == call.Event.Sender);
        if (request is null)
            minutes.Requests.Add(request = new MinutesRequest { Person = call.Event.Sender });
        if (minutes.State is MinutesState.Approved)
            await MinutesMessage.SendAsync(work, minutes, request, cancellation);
        call.Acknowledge(work);
    }
}
