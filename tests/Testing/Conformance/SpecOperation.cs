using System.Text.Json;
using System.Text.Json.Nodes;

namespace Community.Testing.Conformance;

/// <summary>One thing a client may ask of a homeserver: method, address, what belongs into its query and its body.</summary>
internal sealed class SpecOperation
{
    private readonly Dictionary<string, (Schema Schema, bool IsRequired)> _query = new(StringComparer.Ordinal);
    private readonly Schema? _body;
    private readonly bool _needsBody, _isDeprecated;

    public SpecOperation(SpecFiles files, string file, JsonNode operation)
    {
        _isDeprecated = operation["deprecated"]?.GetValue<bool>() == true;
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            var (from, meant) = parameter!["$ref"]?.GetValue<string>() is { } reference ? files.Follow(file, reference) : (file, parameter);
            if (meant!["in"]!.GetValue<string>() == "query")
                _query[meant["name"]!.GetValue<string>()] = (Schema.Of(files, from, meant["schema"]), meant["required"]?.GetValue<bool>() == true);
        }
        var body = operation["requestBody"];
        _needsBody = body?["required"]?.GetValue<bool>() == true;
        if (body?["content"]?["application/json"]?["schema"] is { } schema)
            _body = Schema.Of(files, file, schema);
    }

    /// <summary>What is wrong with a request for it.</summary>
    public IEnumerable<string> Faults(IReadOnlyList<KeyValuePair<string, string>> query, JsonElement? body)
    {
        if (_isDeprecated)
            yield return "is deprecated";
        foreach (var (name, value) in query)
            if (!_query.TryGetValue(name, out var known))
                yield return $"has no query parameter {name}";
            else
                foreach (var fault in known.Schema.IsDeprecated ? [$"the query parameter {name} is deprecated"] : OfParameter(known.Schema, name, value))
                    yield return fault;
        foreach (var (name, (_, isRequired)) in _query)
            if (isRequired && query.All(one => one.Key != name))
                yield return $"needs the query parameter {name}";
        if (body is null && _needsBody && _body is not null)
            yield return "needs a body";
        foreach (var fault in body is { } sent ? _body?.Faults(sent, "body") ?? [] : [])
            yield return fault;
    }

    /// <summary>In a query all is text: it fits as what it reads as, or as a text, or as one of several.</summary>
    private static IReadOnlyList<string> OfParameter(Schema schema, string name, string value)
    {
        var text = JsonSerializer.SerializeToElement(value);
        var readings = new List<JsonElement> { text, JsonSerializer.SerializeToElement(new[] { value }) };
        if (long.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number))
            readings.Add(JsonSerializer.SerializeToElement(number));
        if (value is "true" or "false")
            readings.Add(JsonSerializer.SerializeToElement(value == "true"));
        return readings.Exists(reading => !schema.Faults(reading, name).Any()) ? [] : [.. schema.Faults(text, $"the query parameter {name}")];
    }
}
