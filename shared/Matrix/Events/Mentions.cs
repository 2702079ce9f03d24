using System.Text.Json;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Events;

/// <summary>Whom a message means to reach. Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#user-and-room-mentions"/>.</summary>
public static class Mentions
{
    /// <summary>More than a person mentions in one message.</summary>
    private const int Most = 50;

    /// <summary>The people mentioned; where a client does not say so, those linked in the text.</summary>
    public static IReadOnlyList<UserId> Of(RoomEvent message) =>
        message.Content.Member("m.mentions") is { ValueKind: JsonValueKind.Object } mentions
            ? [.. mentions.Member("user_ids").Items().Take(Most).Select(user => ((JsonElement?)user).AsId<UserId>()).OfType<UserId>()]
            : [.. Pill.In(message).Select(pill => pill.User)];
}
