using Community.Matrix.Ids;
using Community.Testing;
using Community.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Community.Browser.Tests;

/// <summary>Bots with the portal in their process.</summary>
internal sealed class PortalHost(PortalOptions options, IReadOnlyList<System.Reflection.Assembly> pages) : IHostMaker
{
    private static readonly PortalPlace Place =
        new(UserId.Parse("@bot:fake.test"), DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    public IHostApplicationBuilder NewBuilder()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.AddPortal(options, Place, pages);
        return builder;
    }

    public IHost Build(IHostApplicationBuilder builder)
    {
        var app = ((WebApplicationBuilder)builder).Build();
        app.UsePortal();
        return app;
    }
}
