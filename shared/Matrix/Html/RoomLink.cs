using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Matrix.Html;

/// <summary>A room that somebody names, by its id or by its alias. Source: <see href="https://spec.matrix.org/v1.19/appendices/#matrixto-navigation"/>.</summary>
/// <param name="Id">Its id; null, if it is named by its alias.</param>
/// <param name="Alias">Its alias; null, if it is named by its id. Which room that is, the homeserver knows.</param>
/// <param name="Text">What stands in the plain text for it.</param>
public sealed record RoomLink(RoomId? Id, RoomAlias? Alias, string Text)
{
    /// <summary>The rooms linked in a message, in their order; none if it has no HTML.</summary>
    public static IReadOnlyList<RoomLink> In(RoomEvent message) => [.. MatrixLink.In(message).Select(link => Read(link.Target, link.Text)).OfType<RoomLink>()];

    /// <summary>A word that names a room: <c>!id</c>, <c>#alias:server</c> or a matrix.to link to one of them; null: it names none.</summary>
    public static RoomLink? Read(string word) => Read(MatrixLink.TargetOf(word), word);

    private static RoomLink? Read(string target, string text) =>
        RoomId.TryParse(target, out var id) ? new RoomLink(id, null, text)
        : RoomAlias.TryParse(target, out var alias) ? new RoomLink(null, alias, text)
        : null;
}
