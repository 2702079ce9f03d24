using Community.Hosting.Retention;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Faq.Privacy;

/// <summary>The marks of an entry are remembered as long as the entry is there, to be taken back with it; all else the bot said is not.</summary>
internal sealed class ForgetAcknowledgements(RetentionOptions options) : IExpiring
{
    public async Task<int> RemoveExpiredAsync(CommunityContext db, Instant now, int most, CancellationToken cancellation)
    {
        var marks = db.Set<FaqEntry>().Select(entry => FaqSubjects.KeptPrefix + entry.Id)
            .Concat(db.Set<FaqEntry>().Select(entry => FaqSubjects.WaitingPrefix + entry.Id))
            .Concat(db.Set<FaqEntry>().Select(entry => FaqSubjects.ChangedPrefix + entry.Id));
        var over = await db.Outbox.SentBefore(now - Duration.FromTimeSpan(options.SentMessages))
            .Where(item => item.Bot == FaqBot.BotName && item.Subject != null && !marks.Contains(item.Subject))
            .Take(most).ToListAsync(cancellation);
        db.RemoveRange(over);
        return over.Count;
    }
}
