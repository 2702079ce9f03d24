using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Community.Testing.Conformance;

/// <summary>
/// As much of JSON Schema as the specification's files use, <see href="https://json-schema.org/draft/2020-12"/>. A word that is not known here is an error
/// of this class: nothing is passed over in silence.
/// </summary>
internal sealed class Schema
{
    private static readonly string[] Spoken =
    [
        "description", "title", "example", "examples", "default", "components", "$schema", "x-addedInMatrixVersion", "x-changedInMatrixVersion", "x-weight", "x-pattern-format",
    ];

    private readonly Dictionary<string, Schema> _properties = new(StringComparer.Ordinal);
    private readonly List<(Regex Name, Schema Schema)> _patterns = [];
    private readonly List<Schema> _all = [];
    private readonly List<IReadOnlyList<Schema>> _choices = [];
    private readonly List<Func<JsonElement, string?>> _checks = [];
    private Lazy<Schema>? _meant;
    private Schema? _others, _items, _names;
    private bool _isClosed;

    private Schema(SpecFiles files, string file, JsonNode? node)
    {
        foreach (var (word, value) in node as JsonObject ?? [])
            if (!Spoken.Contains(word))
                Take(files, file, word, value!);
    }

    public bool IsDeprecated { get; private set; }

    public static Schema Of(SpecFiles files, string file, JsonNode? node) => new(files, file, node);

    /// <summary>Everything that is wrong with a value, each with the place of it.</summary>
    public IEnumerable<string> Faults(JsonElement value, string at)
    {
        foreach (var fault in _meant?.Value.Faults(value, at) ?? [])
            yield return fault;
        foreach (var check in _checks)
            if (check(value) is { } fault)
                yield return $"{at}: {fault}";
        foreach (var fault in _all.SelectMany(one => one.Faults(value, at)))
            yield return fault;
        foreach (var choice in _choices)
            if (!choice.Any(one => !one.Faults(value, at).Any()))
                yield return $"{at}: fits none of {choice.Count} forms";
        if (value.ValueKind is JsonValueKind.Object)
            foreach (var fault in value.EnumerateObject().SelectMany(member => OfMember(member, at)))
                yield return fault;
        if (value.ValueKind is JsonValueKind.Array && _items is not null)
            foreach (var fault in value.EnumerateArray().SelectMany((item, place) => _items.Faults(item, $"{at}[{place}]")))
                yield return fault;
    }

    private IEnumerable<string> OfMember(JsonProperty member, string at)
    {
        var place = $"{at}.{member.Name}";
        var isKnown = false;
        if (_properties.TryGetValue(member.Name, out var own))
        {
            isKnown = true;
            if (own.IsDeprecated)
                yield return $"{place} is deprecated";
            foreach (var fault in own.Faults(member.Value, place))
                yield return fault;
        }
        foreach (var (_, schema) in _patterns.Where(pattern => pattern.Name.IsMatch(member.Name)))
        {
            isKnown = true;
            foreach (var fault in schema.Faults(member.Value, place))
                yield return fault;
        }
        if (!isKnown && _isClosed)
            yield return $"{place} has no place there";
        foreach (var fault in isKnown ? [] : _others?.Faults(member.Value, place) ?? [])
            yield return fault;
        if (_names is not null)
            foreach (var fault in _names.Faults(JsonSerializer.SerializeToElement(member.Name), $"the name of {place}"))
                yield return fault;
    }

    private void Take(SpecFiles files, string file, string word, JsonNode value)
    {
        Schema Sub(JsonNode? node) => Of(files, file, node);
        switch (word)
        {
            case "$ref":
                // Some refer to themselves.
                _meant = new Lazy<Schema>(() => files.Follow(file, value.GetValue<string>()) is var (target, node) ? Of(files, target, node) : null!);
                break;
            case "properties":
                foreach (var (name, schema) in value.AsObject())
                    _properties[name] = Sub(schema);
                break;
            case "patternProperties":
                foreach (var (name, schema) in value.AsObject())
                    _patterns.Add((Matching(name), Sub(schema)));
                break;
            case "additionalProperties" when value is JsonValue flag:
                _isClosed = !flag.GetValue<bool>();
                break;
            case "additionalProperties":
                _others = Sub(value);
                break;
            case "propertyNames":
                _names = Sub(value);
                break;
            case "items":
                _items = Sub(value);
                break;
            case "allOf":
                _all.AddRange(value.AsArray().Select(Sub));
                break;
            case "anyOf" or "oneOf":
                // Forms that overlap are not told apart: a value that fits two of them is not refused.
                _choices.Add([.. value.AsArray().Select(Sub)]);
                break;
            case "deprecated":
                IsDeprecated = value.GetValue<bool>();
                break;
            default:
                _checks.Add(SchemaWords.Check(word, value));
                break;
        }
    }

    internal static Regex Matching(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
