using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Community.Testing.Homeserver.Http;

/// <summary>Reading and writing JSON of which no type is certain: a key of another type than asked for counts as absent.</summary>
internal static class Json
{
    // Synapse sends UTF-8 as it is; what is escaped would look longer than it is.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static string Write(JsonNode? node) => node is null ? "null" : node.ToJsonString(Plain);

    /// <summary>Null if the text is no JSON at all.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out JsonNode? node)
    {
        try
        {
            node = JsonNode.Parse(text, documentOptions: Strict);
            return node is not null;
        }
        catch (JsonException)
        {
            node = null;
            return false;
        }
    }

    public static string? Text(this JsonObject? json, string key) =>
        json?[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public static long? Number(this JsonObject? json, string key) => json?[key] is JsonValue value ? Integer(value) : null;

    /// <summary>Read from the written form, since a value made in code answers only to the type it was made of.</summary>
    public static long? Integer(JsonValue value) => value.GetValueKind() is JsonValueKind.Number
        && long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool? Flag(this JsonObject? json, string key) =>
        json?[key] is JsonValue value && value.TryGetValue(out bool flag) ? flag : null;

    public static JsonObject? Object(this JsonObject? json, string key) => json?[key] as JsonObject;

    public static IEnumerable<string>? Texts(this JsonObject? json, string key) =>
        (json?[key] as JsonArray)?.OfType<JsonValue>().Select(v => v.TryGetValue(out string? text) ? text : null).OfType<string>();

    public static JsonObject Copy(this JsonObject json) => (JsonObject)json.DeepClone();

    public static JsonArray ToArray(IEnumerable<JsonNode?> items) => [.. items];

    /// <summary>Lays the keys of <paramref name="over"/> over <paramref name="json"/>, one level deep.</summary>
    public static JsonObject With(this JsonObject json, JsonObject? over)
    {
        foreach (var (key, value) in over ?? [])
            json[key] = value?.DeepClone();
        return json;
    }
}
