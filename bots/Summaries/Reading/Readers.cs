using Community.Matrix.Ids;

namespace Community.Summaries.Reading;

/// <summary>Who will read a summary.</summary>
/// <param name="Person">One person, alone; null: everybody in <paramref name="Room"/>.</param>
/// <param name="Room">The room it is posted in.</param>
internal sealed record Readers(UserId? Person, RoomId? Room)
{
    public static Readers One(UserId person) => new(person, null);

    public static Readers In(RoomId room) => new(null, room);
}
