using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Community.Web.Serving;
using Community.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime.Extensions;

namespace Community.Web.Pages;

/// <summary>
/// Signing in by a link from the chat. To look at the page changes nothing, so that the preview a client or homeserver makes of the link
/// uses nothing up; only the button does.
/// </summary>
[AllowAnonymous]
internal sealed class SignInModel(
    PortalSessions sessions, PortalOptions options, StoreAccess store, ISignInNotice notice, TimeProvider time) : PageModel
{
    /// <summary>Whose link it is, if it can be used.</summary>
    public UserId? Owner { get; private set; }

    public string? Secret { get; private set; }

    /// <summary>Unknown, used or too old: which one is nobody's business.</summary>
    public bool IsUseless { get; private set; }

    /// <summary>The person has said that it is not their account.</summary>
    public bool IsRefused { get; private set; }

    public async Task OnGetAsync(string? secret, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToInstant();
        Secret = secret;
        Owner = await store.ReadAsync(db => SignInLinks.OwnerAsync(db, secret, now, cancellation));
        if (secret is not null && Owner is null)
            BeUseless();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? secret, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToInstant();
        var (browser, language) = (BrowserName.Of(Request.Headers.UserAgent), PageLanguage.Of(Request));
        string? session = null;
        await store.WriteAsync(
            async db =>
            {
                if (await SignInLinks.UseAsync(db, secret, now, cancellation) is not { } user)
                    return;
                session = PortalSessions.Begin(db, user, browser, now);
                await notice.TellAsync(db, new SignedIn(user, DerivedId.Of("sign-in", session), browser, language, now), cancellation);
            },
            cancellation);
        if (session is null)
        {
            BeUseless();
            return Page();
        }
        // Who was signed in here before is not any more.
        await sessions.EndAsync(SessionScheme.SecretOf(Request), cancellation);
        SessionScheme.SetCookie(Response, session, options);
        return LocalRedirect("/");
    }

    public async Task<IActionResult> OnPostNotMeAsync([FromForm] string? secret, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToInstant();
        await store.WriteAsync(db => SignInLinks.UseAsync(db, secret, now, cancellation), cancellation);
        IsRefused = true;
        return Page();
    }

    private void BeUseless()
    {
        IsUseless = true;
        Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
