using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Community.Summaries.Tests.Models;

/// <summary>Speaks OpenAI's chat completions over HTTP on 127.0.0.1, and answers what a test has it answer.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _web;

    private ModelServer(WebApplication web) => _web = web;

    public string Address => _web.Urls.First() + "/v1";

    /// <summary>The bodies of all requests as they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The keys they came with.</summary>
    public ConcurrentQueue<string> Keys { get; } = [];

    /// <summary>Writes the whole HTTP answer; what is asked about is given as its lines.</summary>
    public Func<HttpContext, IReadOnlyList<string>, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public static async Task<ModelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new ModelServer(builder.Build());
        server._web.MapPost("/v1/chat/completions", server.ServeAsync);
        await server._web.StartAsync();
        return server;
    }

    /// <summary>Answers with this text from now on.</summary>
    public void Says(Func<IReadOnlyList<string>, string> text) => Answer = (http, lines) => WriteAsync(http, text(lines));

    public void Says(string text) => Says(_ => text);

    public static Task WriteAsync(HttpContext http, string text) => http.Response.WriteAsJsonAsync(new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_764_000_000,
        ["model"] = "stand-in",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["finish_reason"] = "stop",
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["completion_tokens"] = 1, ["total_tokens"] = 2 },
    }, http.RequestAborted);

    /// <summary>An answer of one topic with these sentences.</summary>
    public static string Topic(params IEnumerable<(string Text, int[] RestsOn)> sentences) => JsonSerializer.Serialize(new
    {
        topics = new[] { new { title = "E-Rechnung", sentences = sentences.Select(one => new { text = one.Text, rests_on = one.RestsOn }) } },
        decisions = Array.Empty<object>(),
        open_questions = Array.Empty<object>(),
    });

    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync(new CancellationToken(canceled: true));
        await _web.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        Requests.Enqueue(body);
        Keys.Enqueue(http.Request.Headers.Authorization.ToString());
        var content = JsonNode.Parse(body)!["messages"]![1]!["content"]!;
        var text = content is JsonArray parts ? (string)parts[0]!["text"]! : (string)content!;
        await Answer(http, text.Split('\n'));
    }
}
