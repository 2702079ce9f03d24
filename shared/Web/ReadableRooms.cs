using Community.Hosting.Members;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Web;

/// <summary>Says of which rooms a visitor may see what is kept: those they are in for sure, and in which nothing may have been missed.</summary>
public sealed class ReadableRooms(RoomMembers members, StoreAccess store, Visitor visitor)
{
    private const int LongestName = 80;

    /// <summary>At this moment; to be asked anew for each page.</summary>
    public async Task<Readable> GetAsync(CancellationToken cancellation)
    {
        if (visitor.User is not { } user)
            return new Readable(new HashSet<RoomId>(), IsSure: true, IsComplete: true);
        var rooms = members.RoomsOf(user).ToHashSet();
        var isSure = members.IsCurrent;
        var doubted = await store.ReadAsync(db => db.SourceDoubts.AsNoTracking().Select(doubt => doubt.Room).ToListAsync(cancellation));
        return new Readable(rooms.Except(doubted).ToHashSet(), isSure, !rooms.Overlaps(doubted));
    }

    /// <summary>What to call a room.</summary>
    public string NameOf(RoomId room) =>
        members.NameOf(room) is { } name && Matrix.Html.Excerpt.Of(name, LongestName) is { Length: > 0 } shown
            ? shown
            : visitor.Say("Raum ohne Namen", "Room without a name");
}

/// <summary>What a visitor may see.</summary>
/// <param name="Rooms">Of these rooms, and no others.</param>
/// <param name="IsSure">It is known who is where; if not, <paramref name="Rooms"/> may lack some, or all.</param>
/// <param name="IsComplete">Nothing is being read again; if not, the rooms concerned are left out meanwhile.</param>
public sealed record Readable(IReadOnlySet<RoomId> Rooms, bool IsSure, bool IsComplete);
