using Community.Web.Serving;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages;

/// <summary>The switch at the top of each page.</summary>
[AllowAnonymous]
internal sealed class SwitchLanguageModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public IActionResult OnPost([FromForm] string? language, [FromForm] string? back)
    {
        if (PageLanguage.Read(language) is { } chosen)
            PageLanguage.Keep(Response, chosen);
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
