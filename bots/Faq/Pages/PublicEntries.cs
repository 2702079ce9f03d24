using Community.Faq.Life;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Faq.Pages;

/// <summary>What everybody may see.</summary>
internal static class PublicEntries
{
    /// <summary>The latest of them.</summary>
    public static async Task<IReadOnlyList<FaqEntry>> LatestAsync(CommunityContext db, int most, CancellationToken cancellation)
    {
        var audience = await Audience.OfAllAsync(db, cancellation);
        return await db.ReadableEntries().Shown().Where(audience.SeesThose())
            .OrderByDescending(entry => entry.CheckedAt ?? entry.KeptAt).ThenByDescending(entry => entry.Id).Take(most).ToListAsync(cancellation);
    }

    /// <summary>When somebody last looked after it.</summary>
    public static Instant ChangedAt(FaqEntry entry) => entry.CheckedAt ?? entry.KeptAt;
}
