using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Prompts;
using Community.Matrix.Html;
using Community.Meetups.Rsvps;
using Community.Store;

namespace Community.Meetups.Commands;

/// <summary><c>!treffen zusage|vielleicht|ablehnen [NUMMER] [online|vor Ort]</c>: the typed way to answer an invitation.</summary>
internal sealed class AnswerInvitation(Partstat partstat, CommandWord word, Answering answering, MeantMeetup meant) : IAsksBack
{
    private const string Online = "online";

    private static readonly CommandWord OnlineWord = new(Online, Online, "remote", "virtuell"),
        OnSiteWord = new("vor Ort", "on site", "vor-ort", "onsite", "in person", "Präsenz", "in Präsenz", "hier");

    private readonly OwnArgument<bool> _isOnline = new(RsvpReplies.HowTo, TryReadWay, RsvpReplies.OnlyThese, takesRest: true) { IsOptional = true };

    public CommandWord Word => word;

    public IReadOnlyList<Argument> Takes => partstat == Partstat.Accepted ? [meant.Number, _isOnline] : [meant.Number];

    public Wording Purpose => MeetupReplies.PurposeOf(partstat);

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var isOnline = partstat == Partstat.Accepted && call.Value(_isOnline);
        if (await meant.FindAsync(call, this, work, cancellation, isOnline ? Online : string.Empty) is { } date)
            await AnswerAsync(call, work, date, isOnline, cancellation);
    }

    public async Task<bool> AnsweredAsync(CommandCall call, string about, string answer, Work work, CancellationToken cancellation)
    {
        if (await meant.ChosenAsync(call, answer, work, cancellation) is not { } date)
            return false;
        await AnswerAsync(call, work, date, about is Online, cancellation);
        return true;
    }

    private async Task AnswerAsync(CommandCall call, Work work, MeetupDate date, bool isOnline, CancellationToken cancellation)
    {
        if (isOnline && !date.Meetup.IsOnline)
        {
            call.Answer(work, new RichText().Text(RsvpReplies.NotOnline.In(call.Language)));
            return;
        }
        var vote = new Vote { Event = call.Event.Id, Attendee = call.Event.Sender, Partstat = partstat, IsOnline = isOnline };
        await answering.AnswerAsync(work, date, vote, cancellation);
        call.Acknowledge(work);
    }

    private static bool TryReadWay(string typed, out bool isOnline)
    {
        isOnline = OnlineWord.Matches(typed);
        return isOnline || OnSiteWord.Matches(typed);
    }
}
