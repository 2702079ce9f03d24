using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages;

/// <summary>For newcomers, who get here by the greeting in the chat.</summary>
[AllowAnonymous]
internal sealed class WelcomeModel(PortalPlace place, Visitor visitor, PageHead head) : PageModel
{
    /// <summary>Opens the community's Space in whatever client somebody has; null: there is none.</summary>
    public string? SpaceLink => place.Space is { } space ? $"https://matrix.to/#/{Uri.EscapeDataString(space)}" : null;

    public void OnGet() => head.IsForEverybody(
        PortalPages.Welcome, visitor.Say("So kommst du in die Räume, und so findest du Antworten.", "How to get into the rooms, and how to find answers."));
}
