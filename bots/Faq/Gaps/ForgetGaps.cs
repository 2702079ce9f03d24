using Community.Hosting.Retention;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Faq.Gaps;

/// <summary>What nobody looked for again, answered or kept is forgotten.</summary>
internal sealed class ForgetGaps(FaqOptions options) : IExpiring
{
    public async Task<int> RemoveExpiredAsync(CommunityContext db, Instant now, int most, CancellationToken cancellation)
    {
        var before = now - Duration.FromTimeSpan(options.KeepGaps);
        List<object> over =
        [
            .. await db.Set<FaqGap>().Where(gap => gap.LastAt < before).Take(most).ToListAsync(cancellation),
            .. await db.Set<FaqAsked>().Where(asked => asked.At < before).Take(most).ToListAsync(cancellation),
            .. await db.Set<FaqCandidate>().Where(candidate => candidate.At < before).Take(most).ToListAsync(cancellation),
        ];
        db.RemoveRange(over);
        return over.Count;
    }
}
