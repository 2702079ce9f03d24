using Community.Matrix.Html;
using Community.Store;
using Community.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Faq.Pages;

/// <summary>One entry, for members of its room. For everybody else there is no such page, not even a refusal.</summary>
internal sealed class EntryModel(StoreAccess store, ReadableRooms rooms, Visitor visitor) : PageModel
{
    private const int LongestTitle = 60;

    public long Id { get; private set; }

    public string Title => Excerpt.Of(Question, LongestTitle);

    public string Question { get; private set; } = string.Empty;

    public string Answer { get; private set; } = string.Empty;

    public string RoomName { get; private set; } = string.Empty;

    public Instant KeptAt { get; private set; }

    public string Permalink { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        var readable = await rooms.GetAsync(cancellation);
        var entry = await store.ReadAsync(db => db.Set<FaqEntry>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation));
        if (entry is null || !readable.Rooms.Contains(entry.Room))
            // It may be there once it is known again who is where: then the list says why not now.
            return readable is { IsSure: true, IsComplete: true } ? NotFound() : LocalRedirect("/faq");
        Id = entry.Id;
        (Question, Answer) = (Lines.Of(entry.Question), Lines.Of(entry.Answer));
        (RoomName, KeptAt) = (rooms.NameOf(entry.Room), entry.KeptAt);
        Permalink = Matrix.Html.Permalink.To(entry.Room, entry.AnswerEvent, visitor.SignInAccount.Server);
        return Page();
    }
}
