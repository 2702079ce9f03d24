using System.Text.Json.Serialization;
using Community.Matrix.Json;

namespace Community.Matrix.Ids;

/// <summary>A room's identifier: opaque, and from room version 12 on without a server name. Source: <see href="https://spec.matrix.org/v1.19/appendices/#room-ids"/>.</summary>
[JsonConverter(typeof(IdConverter<RoomId>))]
public readonly record struct RoomId : IMatrixId<RoomId>
{
    private RoomId(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, out RoomId id)
    {
        var valid = IdGrammar.IsOpaque(text, '!');
        id = valid ? new RoomId(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is no such identifier. For what comes from the network use <see cref="TryParse"/>.</exception>
    public static RoomId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a room id.");

    public override string ToString() => Value ?? string.Empty;
}
