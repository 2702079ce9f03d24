using System.Text.Json.Nodes;

namespace Community.Matrix.Tests.Events;

/// <summary>An example of the specification. They are JSON, and one builds on another by <c>$ref</c>.</summary>
internal static class SpecExample
{
    private const string Ref = "$ref";

    public static JsonNode Read(string file) => Resolve(JsonNode.Parse(File.ReadAllText(file))!, Path.GetDirectoryName(file)!);

    private static JsonNode Resolve(JsonNode node, string folder) => node switch
    {
        JsonObject map => Merge(map, folder),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Resolve(item, folder))]),
        _ => node.DeepClone(),
    };

    private static JsonNode Merge(JsonObject map, string folder)
    {
        var basis = map[Ref] is { } file ? Read(Path.Combine(folder, file.GetValue<string>())) : new JsonObject();
        foreach (var (name, value) in map)
            if (name != Ref)
                basis[name] = value is null ? null : Resolve(value, folder);
        return basis;
    }
}
