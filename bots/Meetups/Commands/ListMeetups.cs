using Community.Commands;
using Community.Hosting.Members;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Meetups.Series;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Commands;

/// <summary><c>!treffen</c> lists what comes in this room; in a direct room, in all rooms the asker is in. Of a series, the next date.</summary>
internal sealed class ListMeetups(RoomMembers members) : IDefaultCommand
{
    private const int Shown = 10;

    public CommandWord Word { get; } = new("liste", "list");

    public Wording Purpose { get; } = new("zeigt, was ansteht", "shows what comes");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        IReadOnlyCollection<RoomId> rooms = call.IsDirect ? members.RoomsOf(call.Event.Sender).ToList() : [call.Event.Room];
        call.Answer(work, Coming(await ComingAsync(work.Db, rooms, work.Now, Shown, cancellation), call.Language));
    }

    /// <summary>What comes in these rooms, the next first; the counts are read, not the answers.</summary>
    public static Task<List<MeetupDate>> ComingAsync(
        CommunityContext db, IReadOnlyCollection<RoomId> rooms, NodaTime.Instant now, int most, CancellationToken cancellation) =>
        db.Set<MeetupDate>().AsNoTracking().In(rooms).Coming(now).NextOfEach(db, now)
            .OrderBy(date => date.Start).ThenBy(date => date.MeetupId)
            .Take(most).Include(date => date.Meetup).ThenInclude(meetup => meetup.Parts).AsSplitQuery().ToListAsync(cancellation);

    private static RichText Coming(List<MeetupDate> dates, Language language)
    {
        if (dates.Count == 0)
            return new RichText()
                .Text(new Wording("Hier steht gerade kein Treffen an. Ein neues kündigst du so an: ", "No meetup is coming up here. You announce one like this: ").In(language))
                .Code(new Wording("!treffen neu \"Titel\" 3.12. 16 Uhr", "!meetup new \"Title\" 3 December 4pm").In(language));
        var text = new RichText().Bold(new Wording("Das steht an:", "Coming up:").In(language));
        foreach (var date in dates)
        {
            text.NewLine().Text($"{date.Name} · ").Bold(date.Meetup.Title).Text($" · {MeetupReplies.When(date, language)}");
            if (date.Meetup.IsSeries)
                text.Text($" ({SeriesReplies.RuleOf(date.Meetup, language)})");
            text.Text(" · ").Text(InvitationText.CountsOf(date.Meetup, date.Counts).In(language));
        }
        return text;
    }
}
