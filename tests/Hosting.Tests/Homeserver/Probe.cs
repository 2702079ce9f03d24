using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Community.Testing.Homeserver;

namespace Community.Hosting.Tests.Homeserver;

/// <summary>A bare client: what comes back is looked at as the specification writes it, not as our own client reads it.</summary>
internal sealed class Probe : IDisposable
{
    private readonly HttpClient http;

    public Probe(FakeHomeserver homeserver, string? token)
    {
        http = new HttpClient { BaseAddress = new Uri(homeserver.Address, "/_matrix/client/") };
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static string Part(string text) => Uri.EscapeDataString(text);

    public Task<HttpResponseMessage> RawAsync(HttpMethod method, string path, string? body = null) => http.SendAsync(
        new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") }, Cancellation);

    /// <summary>The answer to a request that must succeed.</summary>
    public async Task<JsonObject> GetAsync(string path) => await ReadAsync(await RawAsync(HttpMethod.Get, path));

    public async Task<JsonObject> PutAsync(string path, JsonObject body) => await ReadAsync(await RawAsync(HttpMethod.Put, path, body.ToJsonString()));

    public async Task<JsonObject> PostAsync(string path, JsonObject body) => await ReadAsync(await RawAsync(HttpMethod.Post, path, body.ToJsonString()));

    /// <summary>The status and error code of a request that must be refused.</summary>
    public async Task<(int Status, string? Code)> RefusedAsync(HttpMethod method, string path, string? body = null)
    {
        using var response = await RawAsync(method, path, body);
        Assert.False(response.IsSuccessStatusCode);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        return ((int)response.StatusCode, (string?)json!["errcode"]);
    }

    /// <summary>Sends a text; the id of its event.</summary>
    public async Task<string> SayAsync(FakeRoom room, string text, string transactionId) =>
        (string)(await PutAsync(Send(room, transactionId), Text(text)))["event_id"]!;

    public Task<JsonObject> SyncAsync(string? since = null, int timeout = 0, string? filter = null) => GetAsync(
        $"v3/sync?timeout={timeout}" + (since is null ? "" : "&since=" + Part(since)) + (filter is null ? "" : "&filter=" + Part(filter)));

    public static string Send(FakeRoom room, string transactionId, string type = "m.room.message") =>
        $"v3/rooms/{Part(room.Id)}/send/{type}/{transactionId}";

    public static JsonObject Text(string text) => new() { ["msgtype"] = "m.text", ["body"] = text };

    public void Dispose() => http.Dispose();

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(Cancellation);
            Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
            return JsonNode.Parse(text)!.AsObject();
        }
    }
}
