using Community.Web.Serving;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages;

/// <summary>
/// The switch at the top of each page. A page that is the same for everybody has no token in it; here the browser's own word says that the form came
/// from one of ours. Source: <see href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header"/>.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class SwitchLanguageModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public IActionResult OnPost([FromForm] string? language, [FromForm] string? back)
    {
        if (Request.Headers["Sec-Fetch-Site"] != "same-origin")
            return BadRequest();
        if (PageLanguage.Read(language) is { } chosen)
            PageLanguage.Keep(Response, chosen);
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
