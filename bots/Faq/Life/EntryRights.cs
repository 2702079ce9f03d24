using Community.Commands.Permissions;
using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Life;

/// <summary>
/// Says how somebody stands to entries, by the power levels of this moment. What is said in a room is about the room's own entries; in a direct
/// room it may be about those of any room the person is in. Which room that is, is read from the store before the transaction, which has to see
/// that it still is.
/// </summary>
internal sealed class EntryRights(Curators curators, StoreAccess store, RoomMembers members)
{
    /// <summary>How somebody stands to an entry, by what they say in this room.</summary>
    /// <returns>Null: there is no such entry for them.</returns>
    public async Task<EntryStanding?> OfAsync(long entry, UserId person, IRoomReader here, RoomId room, bool isDirect, CancellationToken cancellation)
    {
        if (!isDirect)
            return await InAsync(room, person, here, cancellation);
        var its = await store.ReadAsync(db => db.Set<FaqEntry>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == entry, cancellation));
        return its is null ? null : await FromOutsideAsync(its.Room, person, here, cancellation);
    }

    /// <summary>The rooms, among those in which something is kept or waits, in which the person is a curator.</summary>
    public async Task<IReadOnlyList<RoomId>> CuratedAsync(UserId person, IRoomReader here, CancellationToken cancellation)
    {
        var rooms = await store.ReadAsync(async db =>
        {
            var kept = await db.Set<FaqEntry>().Select(entry => entry.Room).Distinct().ToListAsync(cancellation);
            var noticed = await db.Set<FaqCandidate>().Select(candidate => candidate.Room).Distinct().ToListAsync(cancellation);
            var sought = await db.Set<FaqGap>().Select(gap => gap.Room).Distinct().ToListAsync(cancellation);
            return kept.Concat(noticed).Concat(sought).ToHashSet();
        });
        var curated = new List<RoomId>();
        foreach (var room in members.RoomsOf(person).Where(rooms.Contains))
            if ((await InAsync(room, person, here.In(room), cancellation)).IsCurator)
                curated.Add(room);
        return curated;
    }

    /// <summary>How somebody who is in the room stands to what is kept there.</summary>
    public async Task<EntryStanding> InAsync(RoomId room, UserId person, IRoomReader reader, CancellationToken cancellation)
    {
        var has = (await reader.GetRightsAsync(cancellation)).LevelOf(person);
        return new EntryStanding(room, has, await curators.LevelInAsync(reader, cancellation));
    }

    private async Task<EntryStanding?> FromOutsideAsync(RoomId room, UserId person, IRoomReader here, CancellationToken cancellation) =>
        members.IsMember(room, person) == true ? await InAsync(room, person, here.In(room), cancellation) : null;
}

/// <summary>How somebody stands to what is kept in a room they are in.</summary>
/// <param name="Room">The room.</param>
/// <param name="Has">Their power level.</param>
/// <param name="Needed">From which on one is a curator.</param>
internal sealed record EntryStanding(RoomId Room, long Has, long Needed)
{
    public bool IsCurator => Has >= Needed;
}
