using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages;

/// <summary>The pages for everybody, for searchers; whoever asks. Source: <see href="https://www.sitemaps.org/protocol.html"/>.</summary>
[AllowAnonymous]
internal sealed class SitemapModel(IEnumerable<IPortalPart> parts, PortalOptions portal, PageHead head) : PageModel
{
    /// <summary>Of each bot; a map may have 50,000.</summary>
    private const int Most = 10_000;

    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] Own = ["/", PortalPages.Welcome, "/ueber", "/datenschutz", "/barrierefreiheit"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var pages = Own.Select(path => Item(path, null)).ToList();
        foreach (var part in parts)
            pages.AddRange((await part.PublicAsync(Most, cancellation)).Select(page =>
                Item(page.Path, page.ChangedAt.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))));
        head.IsForEverybody("/sitemap.xml", null);
        return Content($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{new XElement(Map + "urlset", pages)}", "application/xml; charset=utf-8");
    }

    private XElement Item(string path, string? changed) => new(
        Map + "url", new XElement(Map + "loc", portal.Url.TrimEnd('/') + path), changed is null ? null : new XElement(Map + "lastmod", changed));
}
