using Microsoft.AspNetCore.Http;

namespace Community.Web.Serving;

/// <summary>
/// What every answer tells the browser not to do. No script within a page, nothing from elsewhere, in nobody's frame, and no address of a page of
/// ours to anybody: an address may carry the secret of a link. Source: <see href="https://www.w3.org/TR/CSP3/"/>.
/// </summary>
internal sealed class SafeHeaders(RequestDelegate next, PortalOptions options)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly bool _isSecure = options.Url.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment: an error page starts with the headers cleared.
        context.Response.OnStarting(() =>
        {
            Set(context.Response.Headers, SharedPages.IsShared(context));
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Set(IHeaderDictionary headers, bool isShared)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (isShared)
            // To be asked for each time, since it may have been taken back meanwhile.
            headers.CacheControl = "public, no-cache";
        else
        {
            headers["X-Robots-Tag"] = "noindex, nofollow";
            // What one person may see stays in no cache that another can reach, nor behind the back button after signing out.
            if (headers.CacheControl.Count == 0 || !headers.CacheControl.ToString().Contains("immutable", StringComparison.Ordinal))
                headers.CacheControl = "no-store";
        }
        if (_isSecure)
            headers.StrictTransportSecurity = "max-age=31536000";
    }
}
