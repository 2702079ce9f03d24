using System.Text.Json;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Events;

/// <summary>State as it comes with an invitation: from the inviting server and unverified. Source:
/// <see href="https://spec.matrix.org/v1.19/client-server-api/#stripped-state"/>.</summary>
public sealed record StrippedState(string Type, string StateKey, UserId Sender, JsonElement Content)
{
    internal static StrippedState? Read(JsonElement json) =>
        json.Member("type").AsText() is { } type && json.Member("state_key").AsText() is { } key &&
        json.Member("sender").AsId<UserId>() is { } sender && json.Member("content") is { ValueKind: JsonValueKind.Object } content
            ? new StrippedState(type, key, sender, content)
            : null;
}
