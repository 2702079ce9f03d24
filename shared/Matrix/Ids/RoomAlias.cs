using System.Text.Json.Serialization;
using Community.Matrix.Json;

namespace Community.Matrix.Ids;

/// <summary>A room's readable address, <c>#name:server</c>. Source: <see href="https://spec.matrix.org/v1.19/appendices/#room-aliases"/>.</summary>
[JsonConverter(typeof(IdConverter<RoomAlias>))]
public readonly record struct RoomAlias : IMatrixId<RoomAlias>
{
    private RoomAlias(string value) => Value = value;

    public string Value { get; }

    /// <summary>The server it was made on, with its port if it has one.</summary>
    public string Server => IdGrammar.ServerOf(Value);

    public static bool TryParse(string? text, out RoomAlias id)
    {
        var valid = IdGrammar.HasServer(text, '#');
        id = valid ? new RoomAlias(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is no such identifier. For what comes from the network use <see cref="TryParse"/>.</exception>
    public static RoomAlias Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a room alias.");

    public override string ToString() => Value ?? string.Empty;
}
