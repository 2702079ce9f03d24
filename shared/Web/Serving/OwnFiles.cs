using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Community.Web.Serving;

/// <summary>The stylesheet and the icon, from within the program: there is no folder of files to be served.</summary>
internal static class OwnFiles
{
    private const string Robots = "User-agent: *\nDisallow: /\n";

    private static readonly byte[] Style = Read("portal.css"), Icon = Read("portal.svg");

    /// <summary>Changes with the contents, so that a browser may keep them for ever.</summary>
    public static string StylePath { get; } = $"/portal.{Mark(Style)}.css";

    public static string IconPath { get; } = $"/portal.{Mark(Icon)}.svg";

    public static void Map(IEndpointRouteBuilder routes)
    {
        MapFile(routes, StylePath, Style, "text/css; charset=utf-8");
        MapFile(routes, IconPath, Icon, "image/svg+xml");
        routes.MapGet("/robots.txt", () => Results.Text(Robots)).AllowAnonymous();
    }

    private static void MapFile(IEndpointRouteBuilder routes, string path, byte[] bytes, string type) =>
        routes.MapGet(path, (HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(bytes, type);
        }).AllowAnonymous();

    private static string Mark(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 4));

    private static byte[] Read(string name)
    {
        using var stream = typeof(OwnFiles).Assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
