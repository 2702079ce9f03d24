using System.Net;
using System.Text.RegularExpressions;

namespace Community.Synapse.Tests.Harness;

/// <summary>A browser as far as it takes one to sign in: cookies, forms and their tokens.</summary>
public sealed partial class PortalVisit(Uri portal) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = portal };
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

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

    public void Dispose() => _http.Dispose();

    private async Task<(HttpStatusCode Status, string Page)> SendAsync(HttpMethod method, string address, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            _cookies[cookie.Split('=')[0]] = cookie.Split(';')[0].Split('=', 2)[1];
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
