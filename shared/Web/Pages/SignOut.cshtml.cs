using Community.Store;
using Community.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages;

/// <summary>Signing out, here or everywhere; the page itself says only that it is done.</summary>
[AllowAnonymous]
internal sealed class SignOutModel(PortalSessions sessions, StoreAccess store) : PageModel
{
    public bool IsEverywhere { get; private set; }

    public void OnGet(bool everywhere) => IsEverywhere = everywhere;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await sessions.EndAsync(SessionScheme.SecretOf(Request), cancellation);
        SessionScheme.DeleteCookie(Response);
        return LocalRedirect("/abmelden");
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancellation)
    {
        if (SessionScheme.UserOf(User) is { } user)
            await store.WriteAsync(db => sessions.EndAllAsync(db, user, cancellation), cancellation);
        SessionScheme.DeleteCookie(Response);
        return LocalRedirect("/abmelden?everywhere=true");
    }
}
