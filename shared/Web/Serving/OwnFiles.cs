using Community.Web.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Community.Web.Serving;

/// <summary>Gives the files of the pages, and says to searchers where they may look.</summary>
internal static class OwnFiles
{
    public static void Map(IEndpointRouteBuilder routes, PortalLook look, PortalOptions options)
    {
        foreach (var file in look.Files)
            routes.MapGet(file.Path, (HttpResponse response) =>
            {
                response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Results.Bytes(file.Bytes, file.Type);
            }).AllowAnonymous();
        // Whatever is not for everybody asks to be left out by itself; what can't be read without signing in need not be tried.
        var robots = $"User-agent: *\nDisallow: /anmelden\nDisallow: /konto\nSitemap: {options.Url.TrimEnd('/')}/sitemap.xml\n";
        routes.MapGet("/robots.txt", () => Results.Text(robots)).AllowAnonymous();
    }
}
