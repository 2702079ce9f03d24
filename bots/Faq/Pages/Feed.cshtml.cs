using System.Globalization;
using System.Xml.Linq;
using Community.Matrix.Html;
using Community.Store;
using Community.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Community.Faq.Pages;

/// <summary>The latest public entries, for feed readers. Nothing else is in it, whoever asks. Source: RFC 4287.</summary>
[AllowAnonymous]
internal sealed class FeedModel(StoreAccess store, PortalOptions portal, PageHead head) : PageModel
{
    private const int Shown = 50, LongestTitle = 200;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var entries = await store.ReadAsync(db => PublicEntries.LatestAsync(db, Shown, cancellation));
        var home = $"{portal.Url.TrimEnd('/')}/faq";
        var feed = new XElement(
            Atom + "feed", new XElement(Atom + "id", home), new XElement(Atom + "title", FaqReplies.PagesTitle.German),
            new XElement(Atom + "updated", Time(entries.Count > 0 ? entries.Max(PublicEntries.ChangedAt) : Instant.FromUnixTimeSeconds(0))),
            new XElement(Atom + "author", new XElement(Atom + "name", FaqReplies.Title.German)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", $"{home}/feed.atom")),
            entries.Select(entry => Item(entry, home)));
        head.IsForEverybody("/faq/feed.atom", null);
        return Content($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}", "application/atom+xml; charset=utf-8");
    }

    private static XElement Item(FaqEntry entry, string home)
    {
        var page = string.Create(CultureInfo.InvariantCulture, $"{home}/{entry.Id}");
        return new XElement(
            Atom + "entry", new XElement(Atom + "id", page), new XElement(Atom + "title", Excerpt.Of(entry.Question, LongestTitle)),
            new XElement(Atom + "updated", Time(PublicEntries.ChangedAt(entry))),
            new XElement(Atom + "link", new XAttribute("href", page)),
            entry.Tags.Select(tag => new XElement(Atom + "category", new XAttribute("term", Lines.Of(tag.Tag)))),
            new XElement(Atom + "content", new XAttribute("type", "text"), Lines.Of(entry.Answer)));
    }

    private static string Time(Instant moment) => moment.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
