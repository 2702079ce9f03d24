using System.Text.Json;
using System.Text.Json.Serialization;
using Community.Matrix.Ids;

namespace Community.Matrix.Json;

/// <summary>Reads and writes an identifier as a JSON string; a string that is none is a <see cref="JsonException"/>.</summary>
public sealed class IdConverter<TId> : JsonConverter<TId>
    where TId : struct, IMatrixId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);

    private static TId Parse(string? text) =>
        TId.TryParse(text, out var id) ? id : throw new JsonException($"Not a {typeof(TId).Name}.");
}
