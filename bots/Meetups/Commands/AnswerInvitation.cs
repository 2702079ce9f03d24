using Community.Commands;
using Community.Commands.Arguments;
using Community.Matrix.Html;
using Community.Meetups.Rsvps;
using Community.Store;

namespace Community.Meetups.Commands;

/// <summary><c>!treffen zusage|vielleicht|ablehnen [NUMMER] [online|vor Ort]</c>: the typed way to answer an invitation.</summary>
internal sealed class AnswerInvitation(Partstat partstat, CommandWord word, Answering answering, MeantMeetup meant) : DateCommand(meant)
{
    private const string Online = "online";

    private static readonly CommandWord OnlineWord = new(Online, Online, "remote", "virtuell"),
        OnSiteWord = new("vor Ort", "on site", "vor-ort", "onsite", "in person", "Präsenz", "in Präsenz", "hier");

    private readonly OwnArgument<bool> _isOnline = new(RsvpReplies.HowTo, TryReadWay, RsvpReplies.OnlyThese, takesRest: true) { IsOptional = true };

    public override CommandWord Word => word;

    public override IReadOnlyList<Argument> Takes => partstat == Partstat.Accepted ? [Meant.Number, _isOnline] : [Meant.Number];

    public override Wording Purpose => MeetupReplies.PurposeOf(partstat);

    protected override string About(CommandCall call) => partstat == Partstat.Accepted && call.Value(_isOnline) ? Online : string.Empty;

    protected override async Task RunForAsync(CommandCall call, Work work, MeetupDate date, string about, CancellationToken cancellation)
    {
        var isOnline = about is Online;
        if (isOnline && !date.Meetup.IsOnline)
        {
            call.Answer(work, new RichText().Text(RsvpReplies.NotOnline.In(call.Language)));
            return;
        }
        var vote = new Vote { Event = call.Event.Id, SaidIn = call.Event.Room, Attendee = call.Event.Sender, Partstat = partstat, IsOnline = isOnline };
        await answering.AnswerAsync(work, date, vote, cancellation);
        call.Acknowledge(work);
    }

    private static bool TryReadWay(string typed, out bool isOnline)
    {
        isOnline = OnlineWord.Matches(typed);
        return isOnline || OnSiteWord.Matches(typed);
    }
}
