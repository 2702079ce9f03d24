using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages;

/// <summary>What these pages are, who sees what, and what others may use.</summary>
[AllowAnonymous]
internal sealed class AboutModel(IEnumerable<PortalData> data, Visitor visitor, PageHead head) : PageModel
{
    public IEnumerable<PortalData> Data => data;

    public void OnGet() => head.IsForEverybody("/ueber", visitor.Say("Was diese Seiten zeigen, und wer was sieht.", "What these pages show, and who sees what."));
}
