using Microsoft.Playwright;

namespace Community.Synapse.Tests.Harness;

/// <summary>A real browser, without a window. Where there is none, the test is skipped and says so.</summary>
public sealed class RealChromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private RealChromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<RealChromium> StartAsync()
    {
        Assert.SkipWhen(!File.Exists(Program), $"needs {Program}: ./community test installs it where apt can");
        var playwright = await Playwright.CreateAsync();
        return new RealChromium(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = Flags }));
    }

    /// <summary>Somebody's own browser, in German.</summary>
    public async Task<IPage> OpenAsync(Uri portal)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = portal.ToString(), Locale = "de-DE" });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
