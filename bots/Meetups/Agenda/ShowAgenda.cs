using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Prompts;
using Community.Meetups.Commands;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Agenda;

/// <summary><c>!treffen ablauf [NUMMER]</c>: what is proposed, in the order of the votes, with the time at which each would begin.</summary>
internal sealed class ShowAgenda(MeantMeetup meant) : IAsksBack
{
    public CommandWord Word { get; } = new("ablauf", "agenda", "tagesordnung");

    public IReadOnlyList<Argument> Takes => [meant.Number];

    public Wording Purpose { get; } = new("zeigt die Tagesordnung mit Uhrzeiten", "shows the agenda with times");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        if (await meant.FindAsync(call, this, work, cancellation) is { } date)
            await ShowAsync(call, work, date, cancellation);
    }

    public async Task<bool> AnsweredAsync(CommandCall call, string about, string answer, Work work, CancellationToken cancellation)
    {
        if (await meant.ChosenAsync(call, answer, work, cancellation) is not { } date)
            return false;
        await ShowAsync(call, work, date, cancellation);
        return true;
    }

    /// <summary>What is proposed for a date: the most wanted first, of equals the earlier.</summary>
    public static async Task<IReadOnlyList<AgendaItem>> ItemsOfAsync(CommunityContext db, long date, CancellationToken cancellation) =>
        [.. (await db.Set<AgendaItem>().AsNoTracking().Where(item => item.DateId == date).Include(item => item.Votes).ToListAsync(cancellation))
            .OrderByDescending(item => item.Votes.Select(vote => vote.Person).Distinct().Count()).ThenBy(item => item.Number)];

    private static async Task ShowAsync(CommandCall call, Work work, MeetupDate date, CancellationToken cancellation) =>
        call.Answer(work, AgendaReplies.Agenda(date, RunningOrder.Of(date, await ItemsOfAsync(work.Db, date.Id, cancellation)), call.Language));
}
