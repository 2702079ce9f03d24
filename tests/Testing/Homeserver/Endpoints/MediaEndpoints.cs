using System.Globalization;
using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Endpoints;

/// <summary>Files that are text: https://spec.matrix.org/v1.16/client-server-api/#content-repository</summary>
internal sealed class MediaEndpoints
{
    /// <summary>What each file holds, by its address.</summary>
    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    public void Map(Router router) => router.Map("POST", "/_matrix/media/v3/upload", call =>
    {
        var address = $"mxc://fake.test/{Files.Count.ToString(CultureInfo.InvariantCulture)}";
        Files.Add(address, call.Body);
        return Reply.Ok(new JsonObject { ["content_uri"] = address });
    });
}
