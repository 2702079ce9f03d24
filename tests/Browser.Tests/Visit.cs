using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Community.Browser.Tests;

/// <summary>Somebody's browser on the portal. Whatever the pages complain of, or load from elsewhere, makes the test fail in the end.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext _context;
    private readonly List<string> _known;
    private readonly ConcurrentQueue<string> _complaints = [];

    internal Visit(IBrowserContext context, IPage page, Uri portal)
    {
        (_context, Page, _known) = (context, page, [portal.ToString()]);
        // Says what the policy of the page has stopped, too.
        page.Console += (_, message) => Note(message.Type is "error" or "warning" && !IsStatus(message.Text), message.Text);
        page.PageError += (_, error) => Note(true, error);
        context.Request += (_, request) => Note(!_known.Exists(site => request.Url.StartsWith(site, StringComparison.Ordinal)), $"asks for {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>This visitor comes to another site, too.</summary>
    public void Expects(Uri site) => _known.Add(site.ToString());

    /// <summary>All that stands on the page.</summary>
    public Task<string> TextAsync() => Page.Locator("body").InnerTextAsync();

    public Task<string> HeadlineAsync() => Page.Locator("h1").InnerTextAsync();

    /// <summary>Opens a page; returns the status of the answer.</summary>
    public async Task<int> GoAsync(string address) => (await Page.GotoAsync(address))!.Status;

    public async Task PressAsync(string button) => await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    /// <summary>Opens the link and presses the button.</summary>
    public async Task SignInAsync(string link)
    {
        await GoAsync(link);
        await PressAsync("Ja, mich anmelden");
        Assert.Equal("Willkommen!", await HeadlineAsync());
    }

    /// <summary>Goes on by keyboard until it stands on what is called so.</summary>
    public async Task TabToAsync(string name)
    {
        for (var steps = 0; steps < 60; steps++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (string.Equals(await Page.EvaluateAsync<string>(
                "() => { const it = document.activeElement; return (it.labels?.[0]?.innerText ?? it.innerText ?? '').trim(); }"), name, StringComparison.Ordinal))
                return;
        }
        Assert.Fail($"“{name}” is not to be reached by keyboard on {Page.Url}.");
    }

    public async Task<IReadOnlyList<BrowserContextCookiesResult>> CookiesAsync() => await _context.CookiesAsync();

    /// <summary>As somebody would who can put a cookie into another's browser.</summary>
    public Task SetCookieAsync(string name, string value) =>
        _context.AddCookiesAsync([new Cookie { Name = name, Value = value, Url = _known[0].Replace("http:", "https:", StringComparison.Ordinal), Secure = true }]);

    /// <summary>Nothing that axe finds against WCAG 2.2 A and AA. Only what is wrong is gathered, which takes a fraction of the time.</summary>
    /// <param name="isSeenAgain">The page was looked at whole in another size or scheme: by what depends on those alone.</param>
    public async Task IsAccessibleAsync(bool isSeenAgain = false)
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
            await Page.EvaluateAsync(Axe);
        var found = await Page.EvaluateAsync<string[]>("""
            async isSeenAgain => (await axe.run({
                    resultTypes: ['violations'], iframes: false, ...(isSeenAgain && { runOnly: ['color-contrast', 'target-size', 'scrollable-region-focusable'] })
                })).violations
                .map(one => location.href + ' ' + one.id + ': ' + one.help + ' ' + one.nodes.map(node => node.html).join(' '))
            """, isSeenAgain);
        Assert.Equal([], found);
    }

    /// <summary>Nothing stands out to the right, so that nobody has to scroll in two directions.</summary>
    public async Task FitsAsync() => Assert.True(
        await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{Page.Url} is too wide");

    /// <summary>Keeps a picture, if somebody has said where.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("COMMUNITY_TEST_PICTURES") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(
                Path.Combine(folder, $"{name}.png"), CompactPng.Of(await Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true })));
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Equal([], _complaints);
    }

    private void Note(bool isIt, string what)
    {
        if (isIt)
            _complaints.Enqueue(what);
    }

    // A page that says politely that something is not there has the status that says it.
    private static bool IsStatus(string text) => text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal);
}
