using System.Globalization;
using Community.Commands;
using Community.Matrix.Html;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Commands;

/// <summary><c>!treffen zusage|vielleicht|ablehnen ID</c>: the typed way to answer an invitation.</summary>
internal sealed class AnswerInvitation(Partstat partstat, CommandWord word, MeetupMessage message, MeetupReplies replies) : ICommand
{
    private const int Shown = 10;

    public CommandWord Word => word;

    public Wording Arguments { get; } = new("NUMMER", "NUMBER");

    public Wording Purpose => MeetupReplies.PurposeOf(partstat);

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        if (await MeantAsync(call, work, cancellation) is not { } meetup)
            return;
        meetup.Votes.Add(new Vote { Event = call.Event.Id, Attendee = call.Event.Sender, Partstat = partstat });
        // The last vote counts, and which is the last only the database's ids tell.
        await work.Db.SaveChangesAsync(cancellation);
        await message.UpdateAsync(work, meetup, cancellation);
        call.Acknowledge(work);
    }

    /// <summary>The meetup somebody means; without a number, the only one there is. Otherwise it has been said why not.</summary>
    private async Task<Meetup?> MeantAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var ofRoom = work.Db.Set<Meetup>().Where(meetup => meetup.Room == call.Event.Room).Include(meetup => meetup.Votes);
        if (call.Words.Count == 0)
        {
            var coming = ofRoom.Where(meetup => meetup.Start > work.Now).OrderBy(meetup => meetup.Start).ThenBy(meetup => meetup.Id).Take(Shown);
            return OnlyOne(call, work, await coming.ToListAsync(cancellation));
        }
        if (!long.TryParse(call.Words[0].Text.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            call.Refuse(work, MeetupReplies.NoNumber(call.Words[0].Text).In(call.Language));
            return null;
        }
        var meant = await ofRoom.SingleOrDefaultAsync(meetup => meetup.Id == id, cancellation);
        if (meant is null)
            call.Answer(work, MeetupReplies.NoSuchMeetup(id, call.Language));
        else if (meant.End <= work.Now)
            call.Answer(work, replies.AlreadyOver(meant, call.Language));
        return meant?.End > work.Now ? meant : null;
    }

    private Meetup? OnlyOne(CommandCall call, Work work, List<Meetup> coming)
    {
        if (coming is [var only])
            return only;
        call.Answer(work, coming.Count == 0
            ? new RichText().Text(MeetupReplies.NothingComing.In(call.Language))
            : replies.WhichMeetup(coming, Example(call, coming[0]), call.Language));
        return null;
    }

    private string Example(CommandCall call, Meetup meetup) =>
        call.Usage.Replace(Arguments.In(call.Language), meetup.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
