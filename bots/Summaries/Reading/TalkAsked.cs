using Community.Matrix.Ids;
using NodaTime;

namespace Community.Summaries.Reading;

/// <summary>Which part of a room's talk is wanted.</summary>
/// <param name="Room">The room.</param>
/// <param name="Since">Nothing from before then.</param>
/// <param name="Most">So many messages at most, the newest ones.</param>
internal sealed record TalkAsked(RoomId Room, Instant Since, int Most)
{
    /// <summary>Nothing from before this person's last message; null: it does not matter.</summary>
    public UserId? SinceLastOf { get; init; }

    /// <summary>Of this thread only; null: of all.</summary>
    public EventId? OfThread { get; init; }
}
