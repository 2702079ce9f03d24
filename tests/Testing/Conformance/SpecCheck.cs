using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Community.Testing.Conformance;

/// <summary>
/// Holds every request against the Matrix specification's own data: an address that is known and not deprecated, its query, its body, and what belongs into
/// an event.
/// </summary>
public sealed class SpecCheck
{
    private static readonly Lazy<SpecCheck?> Official = new(() => SpecFiles.FindFolder() is { } folder ? new SpecCheck(new SpecFiles(folder)) : null);

    private readonly SpecFiles _files;
    private readonly SpecEvents _events;
    private readonly IReadOnlyList<(string[] Path, string File, string Template)> _paths;
    private readonly ConcurrentDictionary<(string File, string Template, string Method), SpecOperation?> _operations = new();
    private readonly ConcurrentDictionary<string, bool> _types = new(StringComparer.Ordinal);
    private long _requests, _sent;

    private SpecCheck(SpecFiles files)
    {
        _files = files;
        _events = new SpecEvents(files);
        // For docs/proof.md: each process adds its line.
        if (Environment.GetEnvironmentVariable("COMMUNITY_SPEC_COUNT") is { Length: > 0 } counts)
            AppDomain.CurrentDomain.ProcessExit += (_, _) => File.AppendAllText(counts, string.Create(CultureInfo.InvariantCulture,
                $"{AppDomain.CurrentDomain.FriendlyName}: {_requests} requests in {_operations.Count(one => one.Value is not null)} ways, {_sent} events of {_types.Count} types\n"));
        // Most files are for what nobody here asks of a homeserver; they are not read but for the addresses in them.
        _paths = [.. files.In("api/client-server").SelectMany(file => PathsIn(file).Select(path => (path.Trim().Split('/', StringSplitOptions.RemoveEmptyEntries), file, path)))];
    }

    /// <summary>Null, where the data are not there: a clone of the repository alone.</summary>
    public static SpecCheck? OrNull => Official.Value;

    /// <summary>The types of events there are schemas for; of messages, with their kind behind a dollar sign.</summary>
    public IReadOnlyList<string> EventTypes => [.. _files.In("event-schemas/schema").Select(file => Path.GetFileNameWithoutExtension(file))];

    /// <summary>The official examples of events, by the name of their file, whole.</summary>
    public IReadOnlyList<(string Name, JsonObject Event)> EventExamples =>
        [.. _files.In("event-schemas/examples").Select(file => (Path.GetFileNameWithoutExtension(file), Whole(file, _files.Read(file)!.AsObject())))];

    /// <summary>What is wrong with a request.</summary>
    /// <param name="method">In capitals.</param>
    /// <param name="path">The decoded parts of its path.</param>
    /// <param name="query">Its query with the question mark, or nothing.</param>
    /// <param name="body">As sent.</param>
    public IReadOnlyList<string> FaultsOf(string method, IReadOnlyList<string> path, string query, string body)
    {
        if (path is not ["_matrix", ..])
            return [];
        Interlocked.Increment(ref _requests);
        var name = $"{method} /{string.Join('/', path)}";
        var operations = Find(method, path).ToList();
        if (operations.Count == 0)
            return [$"{name} is not in the specification"];
        JsonElement? json = null;
        try
        {
            json = body.Length > 0 && path[^1] != "upload" ? JsonElement.Parse(body) : null;
        }
        catch (JsonException)
        {
            return [$"{name}: the body is no JSON"];
        }
        var sent = json is { } content ? Event(path, content) : [];
        // One address may be for two things, by what the body says.
        var faults = operations.Select(operation => operation.Faults(Pairs(query), json).ToList()).MinBy(found => found.Count)!;
        return [.. faults.Concat(sent).Select(fault => $"{name}: {fault}")];
    }

    /// <summary>What is wrong with an event of this content.</summary>
    public IReadOnlyList<string> FaultsOf(string type, JsonElement content)
    {
        Interlocked.Increment(ref _sent);
        _types.TryAdd(type, true);
        return [.. _events.Faults(type, content)];
    }

    /// <summary>An example with what it takes over from another.</summary>
    private JsonObject Whole(string file, JsonObject example)
    {
        var whole = new JsonObject();
        if (example["$ref"]?.GetValue<string>() is { } reference && _files.Follow(file, reference) is (var from, JsonObject meant))
            whole = Whole(from, meant);
        foreach (var (name, value) in example.Where(member => member.Key != "$ref"))
            whole[name] = value?.DeepClone();
        return whole;
    }

    private IReadOnlyList<string> Event(IReadOnlyList<string> path, JsonElement content) => path switch
    {
        [_, _, _, "rooms", _, "send", var type, _] => FaultsOf(type, content),
        [_, _, _, "rooms", _, "state", var type, ..] => FaultsOf(type, content),
        _ => [],
    };

    private IEnumerable<SpecOperation> Find(string method, IReadOnlyList<string> path) =>
        _paths.Where(known => Fits(known.Path, path)).Select(known => Operation(known.File, known.Template, method)).OfType<SpecOperation>();

    private SpecOperation? Operation(string file, string template, string method) => _operations.GetOrAdd((file, template, method), key =>
    {
        var api = _files.Read(key.File)!;
        var start = api["servers"]![0]!["variables"]!["basePath"]!["default"]!.GetValue<string>();
        var paths = api["paths"]!.AsObject().ToDictionary(one => start + one.Key, one => one.Value, StringComparer.Ordinal);
        return paths.TryGetValue(key.Template, out var known) && known is JsonObject methods && methods[Lower(key.Method)] is { } operation
            ? new SpecOperation(_files, key.File, operation)
            : null;
    });

    /// <summary>The addresses that a file is about, with the beginning they all share, without reading it as YAML.</summary>
    private static IEnumerable<string> PathsIn(string file)
    {
        var lines = File.ReadAllLines(file);
        var start = lines.Select(line => line.Trim()).SkipWhile(line => line != "basePath:").Skip(1).First()["default: ".Length..].Trim('"');
        return lines.SkipWhile(line => line != "paths:").TakeWhile(line => line.Length == 0 || line[0] is ' ' or 'p' or '#')
            .Where(line => line.StartsWith("  \"/", StringComparison.Ordinal) || line.StartsWith("  /", StringComparison.Ordinal))
            .Select(line => start + line.Trim().TrimEnd(':').Trim('"'));
    }

    private static bool Fits(string[] template, IReadOnlyList<string> path)
    {
        // An empty state key leaves its place empty.
        var given = path[^1].Length == 0 && template.Length == path.Count - 1 ? path.Count - 1 : path.Count;
        return template.Length == given && template.Zip(path).All(pair => pair.First.StartsWith('{') || string.Equals(pair.First, pair.Second, StringComparison.Ordinal));
    }

    private static List<KeyValuePair<string, string>> Pairs(string query) =>
    [
        .. query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : string.Empty)),
    ];

    private static string Lower(string method) => method switch { "GET" => "get", "PUT" => "put", "POST" => "post", "DELETE" => "delete", _ => method };
}
