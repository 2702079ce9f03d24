using System.Globalization;
using Community.Faq.Life;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Faq.Pages;

/// <summary>What the visitor may see: found by words, or the latest first; of one room, or with one tag.</summary>
[AllowAnonymous]
internal sealed class EntriesModel(FaqReading reading, ReadableRooms rooms, Visitor visitor, PageHead head) : PageModel
{
    private const int OnAPage = 20, Found = 60, LongestQuery = 200, LongestQuestion = 200, LongestAnswer = 300;

    public Readable Readable { get; private set; } = null!;

    public string Query { get; private set; } = string.Empty;

    /// <summary>The only room to be looked at; null: all.</summary>
    public RoomId? Room { get; private set; }

    /// <summary>The only tag; empty: all.</summary>
    public string Tag { get; private set; } = string.Empty;

    /// <summary>The rooms of what the visitor may see.</summary>
    public IReadOnlyList<RoomChoice> Rooms { get; private set; } = [];

    public IReadOnlyList<EntryExcerpt> Entries { get; private set; } = [];

    public string? NextPage { get; private set; }

    /// <summary>Words that were read as others.</summary>
    public IReadOnlyList<(string Typed, string Read)> ReadAs { get; private set; } = [];

    public bool IsSignedIn => visitor.User is not null;

    public string Headline => Query.Length == 0 ? (Tag.Length == 0 ? visitor.Say("Zuletzt behalten", "Kept lately") : visitor.Say($"Mit dem Schlagwort „{Tag}“", $"With the tag “{Tag}”"))
        : Entries.Count == 0 ? visitor.Say($"Zu „{Query}“ habe ich noch nichts", $"I have nothing on “{Query}” yet")
        : visitor.Say($"Das passt zu „{Query}“", $"This fits “{Query}”");

    public async Task OnGetAsync(string? q, string? room, string? tag, int? older, CancellationToken cancellation)
    {
        Query = Excerpt.Of(q ?? string.Empty, LongestQuery);
        Tag = Faq.Commands.TagEntry.Clean(tag ?? string.Empty);
        Readable = await rooms.GetAsync(cancellation);
        Rooms = await reading.ReadAsync(
            async (db, audience) => Choices(await db.Set<FaqEntry>().Shown().Where(audience.SeesThose()).Select(entry => entry.Room).Distinct().ToListAsync(cancellation)),
            cancellation);
        // A room of which the visitor may see nothing is as good as none.
        Room = RoomId.TryParse(room, out var asked) && Rooms.Any(choice => choice.Id == asked) ? asked : null;
        await (Query.Length > 0 ? FindAsync(cancellation) : ListAsync(Math.Clamp(older ?? 0, 0, 10_000), cancellation));
    }

    private async Task FindAsync(CancellationToken cancellation)
    {
        var (found, audience) = await reading.FindAsync(Query, Found, cancellation);
        var entries = found.Select(one => one.Entry).Where(IsWanted).Take(OnAPage).ToList();
        Entries = [.. entries.Select(entry => Shown(entry, text => MarkedText.Of(text, reading.Marks(audience, Query, text))))];
        if (entries.Count > 0)
            ReadAs = reading.ReadAs(audience, Query, entries[0].Id);
    }

    private async Task ListAsync(int skipped, CancellationToken cancellation)
    {
        var found = await reading.ReadAsync(
            (db, audience) => db.ReadableEntries().Shown().Where(audience.SeesThose())
                .Where(entry => (Room == null || entry.Room == Room) && (Tag == string.Empty || entry.Tags.Any(one => one.Tag == Tag)))
                .OrderByDescending(entry => entry.Id).Skip(skipped).Take(OnAPage + 1).ToListAsync(cancellation),
            cancellation);
        if (found.Count > OnAPage)
        {
            var only = (Room is { } room ? $"&room={Uri.EscapeDataString(room.Value)}" : string.Empty) + (Tag.Length > 0 ? $"&tag={Uri.EscapeDataString(Tag)}" : string.Empty);
            NextPage = string.Create(CultureInfo.InvariantCulture, $"/faq?older={skipped + OnAPage}{only}");
        }
        // What was looked for is nobody else's business; the list is, to those who see no more than everybody.
        if (!IsSignedIn)
            head.IsForEverybody($"/faq{Request.QueryString}", null);
        Entries = [.. found.Take(OnAPage).Select(entry => Shown(entry, text => MarkedText.Of(text, [])))];
    }

    private bool IsWanted(FaqEntry entry) => (Room is not { } room || entry.Room == room) && (Tag.Length == 0 || entry.Tags.Exists(tag => tag.Tag == Tag));

    private IReadOnlyList<RoomChoice> Choices(IEnumerable<RoomId> withEntries) =>
        [.. withEntries.Select(room => new RoomChoice(room, rooms.NameOf(room))).OrderBy(room => room.Name, StringComparer.CurrentCultureIgnoreCase)];

    private EntryExcerpt Shown(FaqEntry entry, Func<string, MarkedText> mark) => new(
        entry.Id, entry.Language, mark(Excerpt.Of(entry.Question, LongestQuestion)), mark(Excerpt.Of(entry.Answer, LongestAnswer)), rooms.NameOf(entry.Room), entry.KeptAt,
        [.. entry.Tags.Select(one => one.Tag).Order(StringComparer.Ordinal)]);
}

/// <summary>A room to look into.</summary>
internal sealed record RoomChoice(RoomId Id, string Name);

/// <summary>An entry in a list.</summary>
internal sealed record EntryExcerpt(long Id, Community.Commands.Language Language, MarkedText Question, MarkedText Answer, string RoomName, Instant KeptAt, IReadOnlyList<string> Tags);
