using System.Globalization;
using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Community.Testing.Homeserver.Http;

/// <summary>A request as the endpoints see it.</summary>
internal sealed class Call(World world, HttpContext http, string body, CancellationToken gone)
{
    private Session? session;

    public World World => world;

    public string Method => http.Request.Method;

    /// <summary>The parts of the path, each decoded by itself: a state key may well contain a slash.</summary>
    public IReadOnlyList<string> Path { get; } = Split(http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);

    public string Query => http.Request.QueryString.Value ?? "";

    public string Body => body;

    /// <summary>Only from the header; a token in the address is deprecated and would stand in logs.</summary>
    public string? Token { get; } = ReadToken(http.Request.Headers.Authorization.ToString());

    /// <summary>Cancelled when the client hangs up or the homeserver goes down.</summary>
    public CancellationToken Gone => gone;

    /// <summary>What the router read from the path, by the names in its template.</summary>
    public IReadOnlyDictionary<string, string> Route { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <inheritdoc cref="FaultKind.RepeatBatch"/>
    public bool RepeatBatch { get; set; }

    public Session Session
    {
        get => session ?? throw new InvalidOperationException("this endpoint is open to everyone");
        set => session = value;
    }

    public string UserId => Session.User.UserId;

    public JsonObject Json => Parse(body);

    /// <summary>For the endpoints where Synapse takes an empty body for an empty object.</summary>
    public JsonObject OptionalJson => body.Length == 0 ? [] : Parse(body);

    public string this[string name] => Route[name];

    public string? Argument(string name) => http.Request.Query[name] is [{ } value, ..] ? value : null;

    public int? Number(string name)
    {
        if (Argument(name) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw MatrixException.Invalid($"Query parameter '{name}' must be an integer that is not negative");
    }

    private static JsonObject Parse(string text)
    {
        if (!Http.Json.TryParse(text, out var node))
            throw new MatrixException(400, "M_NOT_JSON", "Content not JSON.");
        return node as JsonObject ?? throw MatrixException.BadJson("Content must be a JSON object.");
    }

    private static string[] Split(string target) =>
        [.. target.Split('?', 2)[0].Split('/', StringSplitOptions.None).Skip(1).Select(Uri.UnescapeDataString)];

    private static string? ReadToken(string header) =>
        header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : null;
}
