using System.Security.Cryptography;
using Community.Web.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Web.Serving;

/// <summary>
/// A page for everybody, asked for by somebody who is not signed in, may be kept by browsers and proxies, who ask each time whether it is still the
/// same: what is taken back in the chat must be gone at once. Nothing else has a mark by which it could be told whether it has changed.
/// </summary>
internal sealed class SharedPages(RequestDelegate next)
{
    private const int MarkBytes = 12;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!MayBeShared(context.Request))
        {
            await next(context);
            return;
        }
        var body = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }
        if (IsShared(context) && IsKnown(context, page.ToArray()))
            return;
        page.Position = 0;
        await page.CopyToAsync(body, context.RequestAborted);
    }

    /// <summary>Whether the answer is one for everybody.</summary>
    public static bool IsShared(HttpContext context) =>
        MayBeShared(context.Request) && context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified &&
        context.RequestServices.GetRequiredService<PageHead>().IsPublic;

    private static bool MayBeShared(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !request.Cookies.ContainsKey(SessionScheme.Cookie);

    private static bool IsKnown(HttpContext context, byte[] page)
    {
        // Weak: compressed, its bytes are others.
        var mark = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(page).AsSpan(0, MarkBytes))}\"";
        context.Response.Headers.ETag = mark;
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        if (!context.Request.Headers.IfNoneMatch.Any(known => known?.Contains(mark, StringComparison.Ordinal) == true))
            return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        context.Response.ContentType = null;
        context.Response.ContentLength = null;
        return true;
    }
}
