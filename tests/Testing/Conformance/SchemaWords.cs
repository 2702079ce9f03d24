using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Community.Testing.Conformance;

/// <summary>What a schema asks of one value by itself.</summary>
internal static class SchemaWords
{
    /// <exception cref="NotSupportedException">The word is not known.</exception>
    public static Func<JsonElement, string?> Check(string word, JsonNode value) => word switch
    {
        "type" => Types(value is JsonArray several ? [.. several.Select(Text)] : [Text(value)]),
        "required" => Required([.. value.AsArray().Select(Text)]),
        "enum" => OneOf([.. value.AsArray().Select(one => one?.ToJsonString() ?? "null")]),
        "pattern" => Pattern(Text(value)),
        "format" => Format(Text(value)),
        "minProperties" => Size(element => element.ValueKind is JsonValueKind.Object ? element.EnumerateObject().Count() : null, (int)value.GetValue<long>(), int.MaxValue),
        "maxProperties" => Size(element => element.ValueKind is JsonValueKind.Object ? element.EnumerateObject().Count() : null, 0, (int)value.GetValue<long>()),
        "maxLength" => Size(element => element.ValueKind is JsonValueKind.String ? new StringInfo(element.GetString()!).LengthInTextElements : null, 0, (int)value.GetValue<long>()),
        _ => throw new NotSupportedException($"The schema's word “{word}” is not known."),
    };

    private static Func<JsonElement, string?> Types(IReadOnlyList<string> types) =>
        value => types.Any(type => Is(value, type)) ? null : $"is {value.ValueKind}, not {string.Join(" or ", types)}";

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind is JsonValueKind.Object,
        "array" => value.ValueKind is JsonValueKind.Array,
        "string" => value.ValueKind is JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind is JsonValueKind.Null,
        "number" => value.ValueKind is JsonValueKind.Number,
        "integer" => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException($"The type “{type}” is not known."),
    };

    private static Func<JsonElement, string?> Required(IReadOnlyList<string> names) => value =>
        value.ValueKind is JsonValueKind.Object && names.FirstOrDefault(name => !value.TryGetProperty(name, out _)) is { } missing ? $"{missing} is missing" : null;

    private static Func<JsonElement, string?> OneOf(HashSet<string> values) => value => values.Any(one => JsonElement.DeepEquals(JsonElement.Parse(one), value)) ? null : $"{value} is none of {string.Join(", ", values)}";

    private static Func<JsonElement, string?> Pattern(string pattern)
    {
        var matching = Schema.Matching(pattern);
        return value => value.ValueKind is not JsonValueKind.String || matching.IsMatch(value.GetString()!) ? null : $"{value} does not match {pattern}";
    }

    /// <summary>The formats of <c>string-formats.yaml</c>, by what ids begin with, and those of OpenAPI.</summary>
    private static Func<JsonElement, string?> Format(string format)
    {
        Func<string, bool> fits = format switch
        {
            "mx-user-id" => text => text.StartsWith('@') && text.Contains(':', StringComparison.Ordinal),
            "mx-room-id" => text => text.StartsWith('!'),
            "mx-event-id" => text => text.StartsWith('$'),
            "mx-room-alias" => text => text.StartsWith('#') && text.Contains(':', StringComparison.Ordinal),
            "mx-mxc-uri" => text => text.StartsWith("mxc://", StringComparison.Ordinal),
            "mx-server-name" => text => text.Length > 0,
            "mx-unpadded-base64" or "mx-urlsafe-unpadded-base64" => text => !text.Contains('=', StringComparison.Ordinal),
            "uri" => text => Uri.TryCreate(text, UriKind.Absolute, out _),
            "int64" or "float" => _ => true,
            _ => throw new NotSupportedException($"The format “{format}” is not known."),
        };
        return value => value.ValueKind is not JsonValueKind.String || fits(value.GetString()!) ? null : $"{value} is no {format}";
    }

    private static Func<JsonElement, string?> Size(Func<JsonElement, int?> size, int least, int most) =>
        value => size(value) is { } number && (number < least || number > most) ? $"has a size of {number}" : null;

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
