using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages;

/// <summary>The first page: search, what is new, what comes next, and how to join in.</summary>
[AllowAnonymous]
internal sealed class HomeModel(IEnumerable<IPortalPart> parts, ReadableRooms rooms, Visitor visitor, PageHead head) : PageModel
{
    /// <summary>It is known who is where.</summary>
    public bool IsSure { get; private set; }

    public IReadOnlyList<HomeSection> Sections { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var readable = await rooms.GetAsync(cancellation);
        IsSure = readable.IsSure;
        var sections = new List<HomeSection>();
        foreach (var part in parts)
            if (await part.HomeAsync(readable, cancellation) is { } section)
                sections.Add(section);
        Sections = sections;
        head.IsForEverybody("/", visitor.Say("Was die Community weiß und was ansteht.", "What the community knows, and what comes next."));
    }
}
