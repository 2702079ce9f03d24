using Community.Matrix.Ids;

namespace Community.Matrix.Html;

/// <summary>Links that every Matrix client opens. Source: <see href="https://spec.matrix.org/v1.19/appendices/#matrixto-navigation"/>.</summary>
public static class Permalink
{
    public static string To(UserId user) => $"https://matrix.to/#/{Escaped(user.Value)}";

    /// <param name="room">The event's room.</param>
    /// <param name="id">The event.</param>
    /// <param name="via">A server in the room, by which somebody who is not in it yet can find it.</param>
    public static string To(RoomId room, EventId id, string via) =>
        $"https://matrix.to/#/{Escaped(room.Value)}/{Escaped(id.Value)}?via={Uri.EscapeDataString(via)}";

    // The sigils stay readable; they are allowed there.
    private static string Escaped(string id) => Uri.EscapeDataString(id).Replace("%40", "@", StringComparison.Ordinal)
        .Replace("%21", "!", StringComparison.Ordinal).Replace("%24", "$", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);
}
