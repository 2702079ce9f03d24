using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Synapse.Tests.Harness;

/// <summary>A browser as far as it takes one to sign in: cookies, forms and their tokens.</summary>
public sealed partial class PortalVisit(Uri portal) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = portal };
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>Where a portal can be opened on this machine.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>The part of a configuration that opens it.</summary>
    public static JsonObject Section(Uri portal) => new()
    {
        ["url"] = portal.ToString().TrimEnd('/'),
        ["listen"] = portal.ToString().TrimEnd('/'),
        ["requestsPerMinute"] = 10_000,
    };

    /// <summary>Somebody asks the front bot in a direct room and signs in with the link.</summary>
    public static async Task<PortalVisit> OfAsync(Uri portal, Person person, UserId front, Sight sight)
    {
        var direct = await person.OpensDirectAsync(front);
        await person.SaysAsync(direct, "!portal");
        var visit = new PortalVisit(portal);
        await visit.SignInAsync(LinkIn(await sight.WaitForAsync(one => one.Room == direct && LinkIn(one) is not null))!);
        return visit;
    }

    public static Uri? LinkIn(RoomEvent message) =>
        MessageContent.Of(message) is { } content && Link().Match(content.Text) is { Success: true } link ? new Uri(link.Value) : null;

    /// <summary>Opens the link and presses the button; returns the page it leads to.</summary>
    public async Task<string> SignInAsync(Uri link)
    {
        var (_, page) = await GetAsync(link.AbsolutePath);
        var (status, _) = await SendAsync(HttpMethod.Post, "/anmelden", new FormUrlEncodedContent(
        [
            new("secret", link.Segments[^1]), new("__RequestVerificationToken", WebUtility.HtmlDecode(Token().Matches(page)[^1].Groups["token"].Value)),
        ]));
        Assert.Equal(HttpStatusCode.Redirect, status);
        return (await GetAsync("/")).Page;
    }

    public Task<(HttpStatusCode Status, string Page)> GetAsync(string address) => SendAsync(HttpMethod.Get, address, null);

    /// <summary>Presses a button of the last form on a page, which leads back to it.</summary>
    public async Task PressAsync(string address, string name, string value)
    {
        var (_, page) = await GetAsync(address);
        var (status, answer) = await SendAsync(HttpMethod.Post, address, new FormUrlEncodedContent(
        [
            new(name, value), new("__RequestVerificationToken", WebUtility.HtmlDecode(Token().Matches(page)[^1].Groups["token"].Value)),
        ]));
        Assert.True(status == HttpStatusCode.Redirect, answer);
    }

    public void Dispose() => _http.Dispose();

    private async Task<(HttpStatusCode Status, string Page)> SendAsync(HttpMethod method, string address, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            _cookies[cookie.Split('=')[0]] = cookie.Split(';')[0].Split('=', 2)[1];
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [GeneratedRegex(@"http://\S+/anmelden/\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
