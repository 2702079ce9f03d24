using Community.Testing.Homeserver.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Community.Testing.Conformance;

/// <summary>Stands between the bots and a real homeserver, passes everything on as it is, and holds each request against the specification.</summary>
public sealed class WatchedHomeserver : IAsyncDisposable
{
    private static readonly string[] PassedOn = ["Authorization", "Content-Type", "Accept"];

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly string _homeserver;
    private readonly LoopbackServer _server;
    private readonly List<string> _faults = [];

    private WatchedHomeserver(Uri homeserver)
    {
        _homeserver = homeserver.AbsoluteUri.TrimEnd('/');
        _server = new LoopbackServer(PassAsync);
    }

    /// <summary>Where clients reach it.</summary>
    public Uri Address => _server.Address;

    public static async Task<WatchedHomeserver> StartAsync(Uri homeserver)
    {
        var watched = new WatchedHomeserver(homeserver);
        await watched._server.StartAsync();
        return watched;
    }

    /// <summary>What was wrong with requests since it was asked last.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        lock (_faults)
        {
            string[] faults = [.. _faults.Distinct(StringComparer.Ordinal)];
            _faults.Clear();
            return faults;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _http.Dispose();
    }

    private async Task PassAsync(HttpContext call)
    {
        try
        {
            var target = call.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            using var body = new MemoryStream();
            await call.Request.Body.CopyToAsync(body, call.RequestAborted);
            Look(call.Request.Method, target, call.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true ? body : null);
            using var request = new HttpRequestMessage(new HttpMethod(call.Request.Method), new Uri(_homeserver + target));
            if (body.Length > 0 || call.Request.ContentType is not null)
                request.Content = new ByteArrayContent(body.ToArray());
            foreach (var name in PassedOn)
                if (call.Request.Headers.TryGetValue(name, out var value) && !request.Headers.TryAddWithoutValidation(name, (string?)value))
                    request.Content?.Headers.TryAddWithoutValidation(name, (string?)value);
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, call.RequestAborted);
            call.Response.StatusCode = (int)answer.StatusCode;
            foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is "Content-Type" or "Retry-After" or "Content-Disposition"))
                call.Response.Headers[header.Key] = header.Value.ToArray();
            await answer.Content.CopyToAsync(call.Response.Body, call.RequestAborted);
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or HttpRequestException)
        {
            // Whoever hung up, the other one is to notice.
            call.Abort();
        }
    }

    private void Look(string method, string target, MemoryStream? body)
    {
        var (path, query) = target.Split('?', 2) is [var before, var after] ? (before, after) : (target, string.Empty);
        var faults = SpecCheck.OrNull?.FaultsOf(
            method, [.. path.Split('/').Skip(1).Select(Uri.UnescapeDataString)], query, body is null ? string.Empty : System.Text.Encoding.UTF8.GetString(body.ToArray()));
        lock (_faults)
            _faults.AddRange(faults ?? []);
    }
}
