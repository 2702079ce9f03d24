using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Community.Browser.Tests;

/// <summary>A page of somebody who means harm: another site, on another port and under another name.</summary>
internal sealed class EvilSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EvilSite(WebApplication app) => _app = app;

    // Another name for this machine, so that it is another site to the browser; a port alone would not make one.
    public Uri Address => new(_app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/");

    public static async Task<EvilSite> StartAsync(string body)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync($"<!doctype html><link rel=icon href=\"data:,\">{body}");
        });
        await app.StartAsync();
        return new EvilSite(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
