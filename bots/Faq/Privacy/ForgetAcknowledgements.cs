using Community.Hosting.Retention;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Faq.Privacy;

/// <summary>The ✅ of an entry is remembered as long as the entry is there, to be taken back with it.</summary>
internal sealed class ForgetAcknowledgements(RetentionOptions options) : IExpiring
{
    public async Task<int> RemoveExpiredAsync(CommunityContext db, Instant now, int most, CancellationToken cancellation)
    {
        var kept = db.Set<FaqEntry>().Select(entry => FaqSubjects.KeptPrefix + entry.Id);
        var over = await db.Outbox.SentBefore(now - Duration.FromTimeSpan(options.SentMessages))
            .Where(item => item.Bot == FaqBot.BotName && item.Subject != null && !kept.Contains(item.Subject))
            .Take(most).ToListAsync(cancellation);
        db.RemoveRange(over);
        return over.Count;
    }
}
