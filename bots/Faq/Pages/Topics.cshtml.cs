using Community.Faq.Life;
using Community.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Pages;

/// <summary>The rooms and the tags of what the visitor may see, each with how many entries it has for them.</summary>
[AllowAnonymous]
internal sealed class TopicsModel(FaqReading reading, ReadableRooms rooms, Visitor visitor, PageHead head) : PageModel
{
    private const int MostTags = 100;

    public IReadOnlyList<(RoomChoice Room, int Count)> Rooms { get; private set; } = [];

    public IReadOnlyList<(string Tag, int Count)> Tags { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (byRoom, byTag) = await reading.ReadAsync(
            async (db, audience) =>
            {
                var seen = db.Set<FaqEntry>().Shown().Where(audience.SeesThose());
                return (
                    await seen.GroupBy(entry => entry.Room).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation),
                    await seen.SelectMany(entry => entry.Tags).GroupBy(tag => tag.Tag).Select(group => new { group.Key, Count = group.Count() })
                        .OrderByDescending(group => group.Count).ThenBy(group => group.Key).Take(MostTags).ToListAsync(cancellation));
            },
            cancellation);
        Rooms = [.. byRoom.Select(one => (new RoomChoice(one.Key, rooms.NameOf(one.Key)), one.Count)).OrderBy(one => one.Item1.Name, StringComparer.CurrentCultureIgnoreCase)];
        Tags = [.. byTag.Select(one => (one.Key, one.Count))];
        if (visitor.User is null)
            head.IsForEverybody("/faq/themen", null);
    }
}
