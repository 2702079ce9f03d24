using System.Net;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Community.Commands.Privacy;
using Community.Store;
using Community.Web.Look;
using Community.Web.Serving;
using Community.Web.SignIn;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;
using NodaTime;

namespace Community.Web;

/// <summary>Puts the portal into the process of the bots.</summary>
public static class PortalSetup
{
    /// <summary>A form of ours is far smaller.</summary>
    private const int LargestBody = 64 * 1024;

    /// <summary>The portal's own tables, which the store has whether it runs here or not.</summary>
    public static IModelPart Tables { get; } = new SignInTables();

    /// <summary>What the portal keeps about people, whether it runs here or not.</summary>
    public static IPersonalData PersonalDataIn(DateTimeZone zone) => new SignInData(zone);

    /// <summary>
    /// Adds the portal. Registered elsewhere: the pipeline of the bots, an <see cref="ISignInNotice"/>, and what there is to see, as
    /// <see cref="PortalArea"/>, <see cref="IPortalPart"/>, <see cref="PortalFeed"/> and <see cref="PortalSearch"/>.
    /// </summary>
    /// <param name="builder">An empty one.</param>
    /// <param name="options">Checked.</param>
    /// <param name="place">Where the portal stands.</param>
    /// <param name="pages">Assemblies with further pages.</param>
    public static void AddPortal(this WebApplicationBuilder builder, PortalOptions options, PortalPlace place, IEnumerable<Assembly> pages)
    {
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => Listen(server, options));
        var services = builder.Services;
        services.AddSingleton(options).AddSingleton(place).AddSingleton(new PortalLook(options))
            .AddSingleton<SignInLinks>().AddSingleton<PortalSessions>().AddSingleton<EndedSignIns>()
            .AddHttpContextAccessor().AddScoped<Visitor>().AddScoped<ReadableRooms>().AddScoped<PageHead>();
        // Umlauts and emoji as they are, which reads better in the source; what matters in HTML is escaped in any case.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRouting();
        // The way to a visitor is encrypted; what they alone may see is left as it is, see below.
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.AddExceptionHandler<Failures>();
        services.AddRateLimiter(limits => RateLimits.Configure(limits, options));
        services.AddAuthentication(SessionScheme.Name).AddScheme<AuthenticationSchemeOptions, SessionScheme>(SessionScheme.Name, null);
        // A page is for those who are signed in, unless it says otherwise.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        // After a restart a form that was open has to be loaded again, which is all that these keys are for: sessions lie in the store.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(Guard);
        var mvc = services.AddRazorPages();
        foreach (var assembly in pages.Prepend(typeof(PortalSetup).Assembly))
            mvc.AddApplicationPart(assembly);
    }

    /// <summary>What each request passes, from the outside in.</summary>
    public static void UsePortal(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<PortalOptions>();
        app.UseForwardedHeaders(Forwarded(options));
        // The size of what is compressed can tell what is in it: of what only one person may see, nobody is to learn that.
        app.UseWhen(context => !context.Request.Cookies.ContainsKey(SessionScheme.Cookie), shared => shared.UseResponseCompression());
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<OwnHost>();
        app.UseStatusCodePagesWithReExecute("/fehler", "?code={0}");
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask, SuppressDiagnosticsCallback = _ => true });
        // Kestrel refuses it only while it is read, and then it is taken for a broken form.
        app.UseWhen(
            context => context.Request.ContentLength > LargestBody && context.Request.Path != "/fehler",
            large => large.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return Task.CompletedTask;
            }));
        app.UseMiddleware<SharedPages>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        Health.Map(app);
        OwnFiles.Map(app, app.Services.GetRequiredService<PortalLook>(), options);
        app.MapRazorPages();
    }

    private static void Listen(KestrelServerOptions server, PortalOptions options)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = LargestBody;
        var listen = new Uri(options.Listen);
        server.Listen(IPAddress.Parse(listen.Host.Trim('[', ']')), listen.Port);
    }

    private static void Guard(AntiforgeryOptions guard)
    {
        guard.Cookie.Name = "__Host-form";
        guard.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        guard.Cookie.HttpOnly = true;
        guard.Cookie.SameSite = SameSiteMode.Strict;
        guard.Cookie.Path = "/";
        // Ours is stricter.
        guard.SuppressXFrameOptionsHeader = true;
    }

    private static ForwardedHeadersOptions Forwarded(PortalOptions options)
    {
        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor,
            // One proxy stands before us; what a client itself wrote into the header stands before its word.
            ForwardLimit = 1,
        };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in options.TrustedProxies)
            if (IPAddress.TryParse(proxy, out var address))
                forwarded.KnownProxies.Add(address);
            else
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        return forwarded;
    }
}
