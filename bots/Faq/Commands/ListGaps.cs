using Community.Commands;
using Community.Matrix.Html;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Faq.Commands;

/// <summary><c>!faq lücken</c>: what was looked for here and not found, the most wanted first, and questions nobody has answered.</summary>
internal sealed class ListGaps : ICommand
{
    private const int Shown = 10, Questions = 5;

    /// <summary>Before, somebody may still be about to answer.</summary>
    private static readonly Duration Patience = Duration.FromDays(1);

    public CommandWord Word { get; } = new("lücken", "gaps", "lücke", "gap");

    public Wording Purpose { get; } = new("zeigt, wonach hier vergeblich gesucht wurde", "shows what was looked for here in vain");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var room = call.Event.Room;
        var gaps = await work.Db.Set<FaqGap>().AsNoTracking().Where(gap => gap.Room == room && gap.Words != null)
            .OrderByDescending(gap => gap.Count).ThenByDescending(gap => gap.LastAt).Take(Shown).ToListAsync(cancellation);
        var before = work.Now - Patience;
        var asked = await work.Db.Set<FaqAsked>().AsNoTracking().Where(one => one.Room == room && one.At < before)
            .OrderByDescending(one => one.At).Take(Questions).ToListAsync(cancellation);
        call.Answer(work, call.IsDirect
            ? new RichText().Text(GapReplies.OnlyInRoom.In(call.Language))
            : GapReplies.Gaps(gaps, asked, work.Outbox.Account.Server, call.Language));
    }
}
