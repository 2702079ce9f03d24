using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages;

/// <summary>What these pages store.</summary>
[AllowAnonymous]
internal sealed class PrivacyModel(PortalOptions options) : PageModel
{
    public int IdleDays => Days(options.SessionIdle);

    public int MaxDays => Days(options.SessionMax);

    private static int Days(TimeSpan time) => (int)Math.Ceiling(time.TotalDays);
}
