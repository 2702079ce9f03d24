using Community.Commands;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Web;
using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;

namespace Community.Meetups.Pages;

/// <summary>What the meetups add to the pages that all share. They are for members only.</summary>
internal sealed class MeetupsPortalPart(StoreAccess store, ReadableRooms rooms, Visitor visitor, TimeProvider time) : IPortalPart
{
    private const int Next = 3;

    public async Task<HomeSection?> HomeAsync(Readable readable, CancellationToken cancellation)
    {
        if (visitor.User is null)
            return null;
        var now = time.GetUtcNow().ToInstant();
        var next = await store.ReadAsync(db => db.Set<MeetupDate>().AsNoTracking().Include(date => date.Meetup).In([.. readable.Rooms])
            .Where(date => date.End > now && date.CancelledAt == null).NextOfEach(db, now).OrderBy(date => date.Start).ThenBy(date => date.Id)
            .Take(Next).ToListAsync(cancellation));
        return new HomeSection(
            MeetupReplies.NextTitle,
            [
                .. next.Select(date => new HomeItem(
                    $"/treffen/{date.Name}", Excerpt.Of(date.Meetup.Title, Meetup.LongestTitle),
                    $"{MeetupReplies.When(date, visitor.Language)} · {rooms.NameOf(date.Meetup.Room)}", date.Meetup.Language)),
            ],
            MeetupReplies.NothingNext, MeetupReplies.AllOfThem, "/treffen");
    }

    public async Task<IReadOnlyDictionary<RoomId, Wording>> KeptAsync(IReadOnlySet<RoomId> rooms, CancellationToken cancellation)
    {
        var counts = await store.ReadAsync(db => db.Set<Meetup>().Where(meetup => rooms.Contains(meetup.Room))
            .GroupBy(meetup => meetup.Room).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation));
        return counts.ToDictionary(one => one.Key, one => MeetupReplies.Kept(one.Count));
    }

    public Task<IReadOnlyList<PublicAddress>> PublicAsync(int most, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PublicAddress>>([]);
}
