using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Prompts;
using Community.Store;

namespace Community.Meetups.Commands;

/// <summary><c>!treffen zusage|vielleicht|ablehnen [NUMMER]</c>: the typed way to answer an invitation.</summary>
internal sealed class AnswerInvitation(Partstat partstat, CommandWord word, MeetupMessage message, MeetupReplies replies) : IAsksBack
{
    private readonly MeantMeetup _meant = new(replies);

    public CommandWord Word => word;

    public IReadOnlyList<Argument> Takes => [_meant.Number];

    public Wording Purpose => MeetupReplies.PurposeOf(partstat);

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        if (await _meant.FindAsync(call, this, work, cancellation) is not { } meetup)
            return;
        await AnswerAsync(call, work, meetup, cancellation);
    }

    public async Task<bool> AnsweredAsync(CommandCall call, string about, string answer, Work work, CancellationToken cancellation)
    {
        if (await MeantMeetup.ChosenAsync(call, answer, work, cancellation) is not { } meetup)
            return false;
        await AnswerAsync(call, work, meetup, cancellation);
        return true;
    }

    private async Task AnswerAsync(CommandCall call, Work work, Meetup meetup, CancellationToken cancellation)
    {
        meetup.Votes.Add(new Vote { Event = call.Event.Id, Attendee = call.Event.Sender, Partstat = partstat });
        // The last vote counts, and which is the last only the database's ids tell.
        await work.Db.SaveChangesAsync(cancellation);
        await message.UpdateAsync(work, meetup, cancellation);
        call.Acknowledge(work);
    }
}
