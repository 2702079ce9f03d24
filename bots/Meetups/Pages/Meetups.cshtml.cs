using System.Globalization;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace Community.Meetups.Pages;

/// <summary>The meetups of the visitor's rooms: what comes, what was, or those of a month.</summary>
internal sealed class MeetupsModel(StoreAccess store, ReadableRooms rooms, Visitor visitor, PortalPlace place, TimeProvider time) : PageModel
{
    private const int OnAPage = 20, MostOfAMonth = 300;

    private static readonly YearMonthPattern Written = YearMonthPattern.CreateWithInvariantCulture("uuuu-MM");

    public bool IsSure { get; private set; }

    public bool IsPast { get; private set; }

    /// <summary>The month that is looked at; null: a list.</summary>
    public YearMonth? Month { get; private set; }

    public RoomId? Room { get; private set; }

    public IReadOnlyList<ShownDate> Dates { get; private set; } = [];

    public string? NextPage { get; private set; }

    public string ThisMonth => Written.Format(Now().InZone(place.Zone).Date.ToYearMonth());

    public string MonthBefore => Written.Format(Month!.Value.PlusMonths(-1));

    public string MonthAfter => Written.Format(Month!.Value.PlusMonths(1));

    public string Headline => Month is { } month
        ? month.OnDayOfMonth(1).ToString(visitor.Say("MMMM yyyy", "MMMM yyyy"), CultureInfo.GetCultureInfo(visitor.Say("de-DE", "en-GB")))
        : IsPast ? visitor.Say("Was war", "What was") : visitor.Say("Was ansteht", "What comes");

    /// <summary>Keeps the room in a link. A name that begins with "On" would be taken for a handler.</summary>
    public string InRoom(string before) => Room is { } room ? $"{before}room={Uri.EscapeDataString(room.Value)}" : string.Empty;

    public async Task OnGetAsync(string? room, bool? vorbei, string? monat, int? ab, CancellationToken cancellation)
    {
        var readable = await rooms.GetAsync(cancellation);
        (IsSure, IsPast) = (readable.IsSure, vorbei == true);
        Month = Written.Parse(monat ?? string.Empty) is { Success: true, Value: { Year: >= 1970 and <= 2200 } month } ? month : null;
        // A room that is not the visitor's is as good as none.
        Room = RoomId.TryParse(room, out var asked) && readable.Rooms.Contains(asked) ? asked : null;
        IReadOnlyCollection<RoomId> looked = Room is { } one ? [one] : [.. readable.Rooms];
        var skipped = Math.Clamp(ab ?? 0, 0, 10_000);
        var found = await store.ReadAsync(db => Month is null
            ? Listed(db, looked).Skip(skipped).Take(OnAPage + 1).ToListAsync(cancellation)
            : InMonth(db, looked).Take(MostOfAMonth).ToListAsync(cancellation));
        if (Month is null && found.Count > OnAPage)
            NextPage = string.Create(CultureInfo.InvariantCulture, $"/treffen?ab={skipped + OnAPage}{(IsPast ? "&vorbei=true" : string.Empty)}{InRoom("&")}");
        Dates = [.. (Month is null ? found.Take(OnAPage) : found).Select(date => new ShownDate(
            date.Name, Excerpt.Of(date.Meetup.Title, Meetup.LongestTitle), MeetupReplies.When(date, visitor.Language), rooms.NameOf(date.Meetup.Room),
            InvitationText.CountsOf(date.Meetup, date.Counts).In(visitor.Language), date.CancelledAt is not null))];
    }

    private IQueryable<MeetupDate> Listed(CommunityContext db, IReadOnlyCollection<RoomId> looked)
    {
        var now = Now();
        var dates = db.Set<MeetupDate>().AsNoTracking().Include(date => date.Meetup).In(looked);
        return IsPast
            ? dates.Where(date => date.End <= now).OrderByDescending(date => date.Start).ThenByDescending(date => date.Id)
            : dates.Where(date => date.End > now && date.CancelledAt == null).NextOfEach(db, now).OrderBy(date => date.Start).ThenBy(date => date.Id);
    }

    private IQueryable<MeetupDate> InMonth(CommunityContext db, IReadOnlyCollection<RoomId> looked)
    {
        var (first, last) = (StartOf(Month!.Value), StartOf(Month.Value.PlusMonths(1)));
        return db.Set<MeetupDate>().AsNoTracking().Include(date => date.Meetup).In(looked)
            .Where(date => date.Start >= first && date.Start < last).OrderBy(date => date.Start).ThenBy(date => date.Id);
    }

    private Instant StartOf(YearMonth month) => place.Zone.AtStartOfDay(month.OnDayOfMonth(1)).ToInstant();

    private Instant Now() => time.GetUtcNow().ToInstant();
}

/// <summary>A date in a list.</summary>
internal sealed record ShownDate(string Name, string Title, string When, string RoomName, string Counts, bool IsCancelled);
