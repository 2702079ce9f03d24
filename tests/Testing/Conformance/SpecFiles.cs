using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Community.Testing.Conformance;

/// <summary>
/// The official data of the Matrix specification, <see href="https://github.com/matrix-org/matrix-spec/tree/main/data"/>, in a folder beside the
/// repository: <c>../shared/matrix-spec/data</c>.
/// </summary>
internal sealed class SpecFiles(string folder)
{
    private readonly ConcurrentDictionary<string, JsonNode?> _read = new(StringComparer.Ordinal);

    /// <summary>Null: the folder is not there, as in a clone outside.</summary>
    public static string? FindFolder()
    {
        for (var here = new DirectoryInfo(AppContext.BaseDirectory); here is not null; here = here.Parent)
            if (File.Exists(Path.Combine(here.FullName, "Community.sln")))
                return Path.Combine(here.FullName, "..", "shared", "matrix-spec", "data") is var data && Directory.Exists(data) ? Path.GetFullPath(data) : null;
        return null;
    }

    public IEnumerable<string> In(string part) => Directory.EnumerateFiles(Path.Combine(folder, part), "*.yaml").Order(StringComparer.Ordinal);

    public string? Find(string part) => Path.Combine(folder, part) is var path && File.Exists(path) ? path : null;

    /// <summary>The node a <c>$ref</c> means, seen from a file, and the file it is in.</summary>
    public (string File, JsonNode? Node) Follow(string file, string reference)
    {
        var (path, pointer) = reference.Split('#', 2) is [var before, var after] ? (before, after) : (reference, string.Empty);
        var target = path.Length == 0 ? file : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, path));
        var node = Read(target);
        foreach (var step in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
            node = node?[step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)];
        return (target, node);
    }

    public JsonNode? Read(string file) => _read.GetOrAdd(file, static path =>
    {
        using var text = File.OpenText(path);
        // Most examples are JSON, some event schemas carry tabs in theirs; YAML takes both but for the marker of a document.
        var stream = new YamlStream();
        stream.Load(text);
        return Json(stream.Documents[0].RootNode);
    });

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, Json(child.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "null" or "~" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain } plain when long.TryParse(plain.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            JsonValue.Create(number),
        YamlScalarNode { Style: ScalarStyle.Plain } plain when double.TryParse(plain.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            JsonValue.Create(number),
        YamlScalarNode text => JsonValue.Create(text.Value),
        _ => throw new InvalidDataException($"{node.NodeType} has no place in these files."),
    };
}
