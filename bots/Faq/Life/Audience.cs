using System.Linq.Expressions;
using Community.Hosting.Members;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Life;

/// <summary>Who reads what is shown, and so what may be shown. This is the one place that decides it.</summary>
/// <param name="Rooms">Whose entries all of them may see.</param>
/// <param name="IsInSpace">All of them are in the community's Space.</param>
/// <param name="Doubted">Rooms of which something may have been changed or taken back unheard: of them nothing is shown.</param>
internal sealed record Audience(IReadOnlyList<RoomId> Rooms, bool IsInSpace, IReadOnlyList<RoomId> Doubted)
{
    /// <summary>If they want to see of one room alone; null: of all.</summary>
    public RoomId? Only { get; init; }

    /// <summary>Everybody in a room, of whom none may be shown what they may not see.</summary>
    public static async Task<Audience> OfRoomAsync(CommunityContext db, RoomId room, RoomMembers members, CancellationToken cancellation) =>
        new([room], members.IsWithinSpace(room), await DoubtedAsync(db, cancellation));

    /// <summary>One person by themselves.</summary>
    public static async Task<Audience> OfPersonAsync(CommunityContext db, UserId person, RoomMembers members, CancellationToken cancellation) =>
        new([.. members.RoomsOf(person)], members.IsInSpace(person), await DoubtedAsync(db, cancellation));

    /// <summary>Anybody, known or not.</summary>
    public static async Task<Audience> OfAllAsync(CommunityContext db, CancellationToken cancellation) =>
        new([], IsInSpace: false, await DoubtedAsync(db, cancellation));

    public bool Sees(FaqEntry entry) => !Doubted.Contains(entry.Room) && (Only == null || entry.Room == Only) &&
        (entry.Visibility == Visibility.Public || (IsInSpace && entry.Visibility == Visibility.Space) || Rooms.Contains(entry.Room));

    /// <summary>The same for the database.</summary>
    public Expression<Func<FaqEntry, bool>> SeesThose() => entry => !Doubted.Contains(entry.Room) && (Only == null || entry.Room == Only) &&
        (entry.Visibility == Visibility.Public || (IsInSpace && entry.Visibility == Visibility.Space) || Rooms.Contains(entry.Room));

    private static Task<List<RoomId>> DoubtedAsync(CommunityContext db, CancellationToken cancellation) =>
        db.SourceDoubts.AsNoTracking().Select(doubt => doubt.Room).ToListAsync(cancellation);
}
