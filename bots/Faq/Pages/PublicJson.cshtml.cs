using System.Globalization;
using System.Text.Json.Nodes;
using Community.Store;
using Community.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Faq.Pages;

/// <summary>All public entries, at most 1,000, for programs: number, question, answers, tags, address and when they were last looked after.</summary>
[AllowAnonymous]
internal sealed class PublicJsonModel(StoreAccess store, PortalOptions portal, PageHead head) : PageModel
{
    private const int Most = 1_000;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var entries = await store.ReadAsync(db => PublicEntries.LatestAsync(db, Most, cancellation));
        head.IsForEverybody("/faq/public.json", null);
        var json = new JsonObject { ["entries"] = new JsonArray([.. entries.Select(Json)]) };
        return Content(json.ToJsonString(), "application/json; charset=utf-8");
    }

    private JsonNode Json(FaqEntry entry) => new JsonObject
    {
        ["id"] = entry.Id,
        ["question"] = Lines.Of(entry.Question),
        ["answers"] = new JsonArray([.. entry.ShownAnswers.Select(answer => (JsonNode)Lines.Of(answer.Text))]),
        ["tags"] = new JsonArray([.. entry.Tags.Select(tag => tag.Tag).Order(StringComparer.Ordinal).Select(tag => (JsonNode)tag)]),
        ["url"] = string.Create(CultureInfo.InvariantCulture, $"{portal.Url.TrimEnd('/')}/faq/{entry.Id}"),
        ["updated"] = PublicEntries.ChangedAt(entry).ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    };
}
