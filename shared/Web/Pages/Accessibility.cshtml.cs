using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages;

/// <summary>The accessibility statement.</summary>
[AllowAnonymous]
internal sealed class AccessibilityModel(PageHead head) : PageModel
{
    public void OnGet() => head.IsForEverybody("/barrierefreiheit", null);
}
