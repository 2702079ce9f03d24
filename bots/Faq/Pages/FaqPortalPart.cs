using System.Globalization;
using Community.Commands;
using Community.Faq.Life;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Web;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Pages;

/// <summary>What the FAQ adds to the pages that all share.</summary>
internal sealed class FaqPortalPart(FaqReading reading, ReadableRooms rooms, Visitor visitor, StoreAccess store) : IPortalPart
{
    private const int Newest = 5, LongestQuestion = 160;

    public async Task<HomeSection?> HomeAsync(Readable readable, CancellationToken cancellation)
    {
        var newest = await reading.ReadAsync(
            (db, audience) => db.Set<FaqEntry>().AsNoTracking().Shown().Where(audience.SeesThose())
                .OrderByDescending(entry => entry.Id).Take(Newest).ToListAsync(cancellation),
            cancellation);
        return new HomeSection(
            FaqReplies.NewestTitle,
            [
                .. newest.Select(entry => new HomeItem(
                    Page(entry.Id), Excerpt.Of(entry.Question, LongestQuestion), $"{rooms.NameOf(entry.Room)} · {visitor.Day(entry.KeptAt)}", entry.Language)),
            ],
            FaqReplies.NothingNew, FaqReplies.AllOfThem, "/faq");
    }

    public async Task<IReadOnlyDictionary<RoomId, Wording>> KeptAsync(IReadOnlySet<RoomId> rooms, CancellationToken cancellation)
    {
        var counts = await store.ReadAsync(db => db.Set<FaqEntry>().Shown().Where(entry => rooms.Contains(entry.Room))
            .GroupBy(entry => entry.Room).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation));
        return counts.ToDictionary(one => one.Key, one => FaqReplies.Kept(one.Count));
    }

    public async Task<IReadOnlyList<PublicAddress>> PublicAsync(int most, CancellationToken cancellation)
    {
        var entries = await store.ReadAsync(db => PublicEntries.LatestAsync(db, most, cancellation));
        return [.. entries.Select(entry => new PublicAddress(Page(entry.Id), PublicEntries.ChangedAt(entry)))];
    }

    private static string Page(long id) => string.Create(CultureInfo.InvariantCulture, $"/faq/{id}");
}
