using System.Globalization;
using Community.Faq.Search;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Faq.Pages;

/// <summary>What the visitor's rooms have kept: found by words, or the latest first.</summary>
internal sealed class EntriesModel(FaqSearch search, StoreAccess store, ReadableRooms rooms, Visitor visitor) : PageModel
{
    private const int OnAPage = 20, LongestQuery = 200, LongestQuestion = 200, LongestAnswer = 300;

    public Readable Readable { get; private set; } = null!;

    public string Query { get; private set; } = string.Empty;

    /// <summary>The only room to be looked at; null: all.</summary>
    public RoomId? Room { get; private set; }

    /// <summary>The visitor's rooms that have kept something.</summary>
    public IReadOnlyList<RoomChoice> Rooms { get; private set; } = [];

    public IReadOnlyList<EntryExcerpt> Entries { get; private set; } = [];

    public string? NextPage { get; private set; }

    public string Headline => Query.Length == 0 ? visitor.Say("Zuletzt behalten", "Kept lately")
        : Entries.Count == 0 ? visitor.Say($"Zu „{Query}“ habe ich noch nichts", $"I have nothing on “{Query}” yet")
        : visitor.Say($"Das passt zu „{Query}“", $"This fits “{Query}”");

    public async Task OnGetAsync(string? q, string? room, int? older, CancellationToken cancellation)
    {
        Query = Excerpt.Of(q ?? string.Empty, LongestQuery);
        Readable = await rooms.GetAsync(cancellation);
        Rooms = await ChoicesAsync(cancellation);
        // A room that is not the visitor's is as good as none.
        Room = RoomId.TryParse(room, out var asked) && Readable.Rooms.Contains(asked) ? asked : null;
        IReadOnlyList<RoomId> looked = Room is { } one ? [one] : [.. Readable.Rooms];
        var found = Query.Length > 0 ? await FindAsync(looked, cancellation) : await LatestAsync(looked, Math.Clamp(older ?? 0, 0, 10_000), cancellation);
        Entries = [.. found.Select(Shown)];
    }

    // The index in memory has one user at a time, which is what a transaction for writing is.
    private async Task<IReadOnlyList<FaqEntry>> FindAsync(IReadOnlyList<RoomId> looked, CancellationToken cancellation)
    {
        IReadOnlyList<FaqEntry> found = [];
        await store.WriteAsync(async db => found = await search.FindAsync(db, looked, Query, OnAPage, cancellation), cancellation);
        return found;
    }

    private async Task<IReadOnlyList<FaqEntry>> LatestAsync(IReadOnlyList<RoomId> looked, int skipped, CancellationToken cancellation)
    {
        var found = await store.ReadAsync(db => db.Set<FaqEntry>().AsNoTracking().Where(entry => looked.Contains(entry.Room))
            .OrderByDescending(entry => entry.Id).Skip(skipped).Take(OnAPage + 1).ToListAsync(cancellation));
        if (found.Count > OnAPage)
        {
            var only = Room is { } room ? $"&room={Uri.EscapeDataString(room.Value)}" : string.Empty;
            NextPage = string.Create(CultureInfo.InvariantCulture, $"/faq?older={skipped + OnAPage}{only}");
        }
        return [.. found.Take(OnAPage)];
    }

    private async Task<IReadOnlyList<RoomChoice>> ChoicesAsync(CancellationToken cancellation)
    {
        var looked = Readable.Rooms.ToList();
        var withEntries = await store.ReadAsync(db =>
            db.Set<FaqEntry>().Where(entry => looked.Contains(entry.Room)).Select(entry => entry.Room).Distinct().ToListAsync(cancellation));
        return [.. withEntries.Select(room => new RoomChoice(room, rooms.NameOf(room))).OrderBy(room => room.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    private EntryExcerpt Shown(FaqEntry entry) => new(
        entry.Id, Excerpt.Of(entry.Question, LongestQuestion), Excerpt.Of(entry.Answer, LongestAnswer), rooms.NameOf(entry.Room), entry.KeptAt);
}

/// <summary>A room to look into.</summary>
internal sealed record RoomChoice(RoomId Id, string Name);

/// <summary>An entry in a list.</summary>
internal sealed record EntryExcerpt(long Id, string Question, string Answer, string RoomName, Instant KeptAt);
