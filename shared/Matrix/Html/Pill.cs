using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Matrix.Html;

/// <summary>A person linked in a message's HTML. Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#user-and-room-mentions"/>.</summary>
/// <param name="User">The person.</param>
/// <param name="Text">What the link shows, which also stands in the plain text.</param>
public sealed record Pill(UserId User, string Text)
{
    /// <summary>The people linked in a message, in their order; none if it has no HTML.</summary>
    public static IReadOnlyList<Pill> In(RoomEvent message) =>
        [.. MatrixLink.In(message).Select(link => UserId.TryParse(link.Target, out var user) ? new Pill(user, link.Text) : null).OfType<Pill>()];
}
