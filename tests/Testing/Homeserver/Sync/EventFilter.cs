using System.IO.Enumeration;
using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Sync;

/// <summary>Types and senders to pass or not: https://spec.matrix.org/v1.16/client-server-api/#filtering</summary>
internal sealed class EventFilter
{
    private readonly string[]? types;
    private readonly string[] notTypes;
    private readonly string[]? senders;
    private readonly string[] notSenders;

    public EventFilter(JsonObject? json)
    {
        Limit = json.Number("limit");
        LazyLoadMembers = json.Flag("lazy_load_members") == true;
        types = json.Texts("types")?.ToArray();
        notTypes = json.Texts("not_types")?.ToArray() ?? [];
        senders = json.Texts("senders")?.ToArray();
        notSenders = json.Texts("not_senders")?.ToArray() ?? [];
    }

    public long? Limit { get; }

    public bool LazyLoadMembers { get; }

    /// <exception cref="MatrixException">It is no JSON object.</exception>
    public static EventFilter Parse(string? text) => new(text is null ? null : ParseObject(text));

    public static JsonObject ParseObject(string text) =>
        Json.TryParse(text, out var node) && node is JsonObject json ? json : throw MatrixException.BadJson("The filter is no JSON object");

    public bool Passes(JsonObject stored)
    {
        var type = stored.Text("type") ?? "";
        var sender = stored.Text("sender") ?? "";
        return types?.Any(t => Covers(t, type)) != false
            && !notTypes.Any(t => Covers(t, type))
            && senders?.Contains(sender) != false
            && !notSenders.Contains(sender);
    }

    private static bool Covers(string pattern, string type) => FileSystemName.MatchesSimpleExpression(pattern, type, ignoreCase: false);
}
