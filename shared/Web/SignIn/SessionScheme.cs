using System.Security.Claims;
using System.Text.Encodings.Web;
using Community.Matrix.Ids;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Community.Web.SignIn;

/// <summary>Knows people by the cookie of their session.</summary>
internal sealed class SessionScheme(
    PortalSessions sessions, PortalOptions portal, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "session";

    /// <summary>The prefix makes browsers refuse it without TLS, from another host and for a part of the site. Source:
    /// <see href="https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#name-the-__host-prefix"/>.</summary>
    internal const string Cookie = "__Host-session";

    public static UserId? UserOf(ClaimsPrincipal principal) =>
        UserId.TryParse(principal.Identity?.Name, out var user) ? user : null;

    /// <summary>The secret of this browser's session, good or not.</summary>
    public static string? SecretOf(HttpRequest request) => request.Cookies[Cookie];

    public static void SetCookie(HttpResponse response, string secret, PortalOptions portal) =>
        response.Cookies.Append(Cookie, secret, Shape(portal.SessionMax));

    public static void DeleteCookie(HttpResponse response) => response.Cookies.Delete(Cookie, Shape(maxAge: null));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SecretOf(Request) is not { } secret)
            return AuthenticateResult.NoResult();
        if (await sessions.FindAsync(secret, Context.RequestAborted) is not { } session)
            return AuthenticateResult.Fail("The session is over.");
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, session.User.Value)], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect(portal.Url.TrimEnd('/') + SignInLinks.Path);
        return Task.CompletedTask;
    }

    // Lax: whoever follows a link from the chat to a page is still signed in there. A form from elsewhere comes without the cookie.
    private static CookieOptions Shape(TimeSpan? maxAge) =>
        new() { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = maxAge, IsEssential = true };
}
