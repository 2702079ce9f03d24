using Microsoft.AspNetCore.Http;

namespace Community.Web.Serving;

/// <summary>Pages are given under the portal's own name only: a name somebody else made to point here would be another site to a browser.</summary>
internal sealed class OwnHost(RequestDelegate next, PortalOptions options)
{
    private readonly string _host = new Uri(options.Url).Authority;

    public Task InvokeAsync(HttpContext context)
    {
        // Health is asked for at the address we listen at.
        if (string.Equals(context.Request.Host.Value, _host, StringComparison.OrdinalIgnoreCase) ||
            context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            // To the visitor it is: before the proxy by TLS, and on this machine alone browsers take http for as good.
            context.Request.Scheme = Uri.UriSchemeHttps;
            return next(context);
        }
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return context.Response.WriteAsync($"This is {_host}.", context.RequestAborted);
    }
}
