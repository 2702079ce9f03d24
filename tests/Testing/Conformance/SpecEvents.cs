using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Community.Testing.Conformance;

/// <summary>What belongs into the content of an event, by its type and, of a message, its kind.</summary>
internal sealed class SpecEvents(SpecFiles files)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Schema>?> _contents = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the content of an event that somebody wants to send.</summary>
    public IEnumerable<string> Faults(string type, JsonElement content)
    {
        foreach (var fault in EventRules.Faults(type, content))
            yield return fault;
        if (content.ValueKind is not JsonValueKind.Object)
            yield break;
        var kind = type == "m.room.message" && content.TryGetProperty("msgtype", out var named) ? named.ToString() : null;
        // Other people's types, and those that are still a proposal, are named by the domain of whoever made them.
        if (!type.StartsWith("m.", StringComparison.Ordinal) || kind?.StartsWith("m.", StringComparison.Ordinal) == false)
            yield break;
        if (Contents(kind is null ? type : $"{type}${kind}") is not { } schemas)
        {
            yield return $"{type} {kind} is no type of the specification";
            yield break;
        }
        foreach (var fault in schemas.SelectMany(schema => schema.Faults(content, type)))
            yield return fault;
        if (content.TryGetProperty("m.new_content", out var changed))
            foreach (var fault in Faults(type, changed))
                yield return $"m.new_content: {fault}";
    }

    private IReadOnlyList<Schema>? Contents(string type) => _contents.GetOrAdd(type, name =>
        files.Find($"event-schemas/schema/{name}.yaml") is { } file ? [.. In(file, files.Read(file))] : null);

    private IEnumerable<Schema> In(string file, JsonNode? schema)
    {
        if (schema?["$ref"]?.GetValue<string>() is { } reference && files.Follow(file, reference) is var (target, meant))
            foreach (var content in In(target, meant))
                yield return content;
        if (schema?["properties"]?["content"] is { } own)
            yield return Schema.Of(files, file, own);
        foreach (var content in (schema?["allOf"]?.AsArray() ?? []).SelectMany(part => In(file, part)))
            yield return content;
    }
}
