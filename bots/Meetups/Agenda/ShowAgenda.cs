using Community.Commands;
using Community.Meetups.Commands;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Agenda;

/// <summary><c>!treffen ablauf [NUMMER]</c>: what is proposed, in the order of the votes, with the time at which each would begin.</summary>
internal sealed class ShowAgenda(MeantMeetup meant) : DateCommand(meant)
{
    public override CommandWord Word { get; } = new("ablauf", "agenda", "tagesordnung");

    public override Wording Purpose { get; } = new("zeigt die Tagesordnung mit Uhrzeiten", "shows the agenda with times");

    /// <summary>What is proposed for a date: the most wanted first, of equals the earlier.</summary>
    public static async Task<IReadOnlyList<AgendaItem>> ItemsOfAsync(CommunityContext db, long date, CancellationToken cancellation) =>
        [.. (await db.Set<AgendaItem>().AsNoTracking().Where(item => item.DateId == date).Include(item => item.Votes).ToListAsync(cancellation))
            .OrderByDescending(item => item.Votes.Select(vote => vote.Person).Distinct().Count()).ThenBy(item => item.Number)];

    protected override async Task RunForAsync(CommandCall call, Work work, MeetupDate date, string about, CancellationToken cancellation) =>
        call.Answer(work, AgendaReplies.Agenda(date, RunningOrder.Of(date, await ItemsOfAsync(work.Db, date.Id, cancellation)), call.Language));
}
