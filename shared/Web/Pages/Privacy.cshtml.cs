using Community.Commands;
using Community.Hosting.Members;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages;

/// <summary>What is kept, for those who are signed in by room, and what these pages store.</summary>
[AllowAnonymous]
internal sealed class PrivacyModel(
    PortalOptions options, CommandDesk desk, IEnumerable<IPortalPart> parts, ReadableRooms rooms, RoomMembers members, Visitor visitor, PageHead head) : PageModel
{
    public int IdleDays => Days(options.SessionIdle);

    public int MaxDays => Days(options.SessionMax);

    /// <summary>What each of the bots keeps.</summary>
    public IEnumerable<Wording> Keeps => desk.Sets.Select(set => set.Keeps).OfType<Wording>();

    /// <summary>The visitor's rooms; none for those who are not signed in.</summary>
    public IReadOnlyList<KeptInRoom> Rooms { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        head.IsForEverybody("/datenschutz", null);
        var readable = await rooms.GetAsync(cancellation);
        // A room without a name is a talk of two.
        var named = readable.Rooms.Where(room => members.NameOf(room) is not null).ToHashSet();
        if (visitor.User is null || named.Count == 0)
            return;
        var kept = new List<IReadOnlyDictionary<Matrix.Ids.RoomId, Wording>>();
        foreach (var part in parts)
            kept.Add(await part.KeptAsync(named, cancellation));
        Rooms =
        [
            .. named.Select(room => new KeptInRoom(rooms.NameOf(room), [.. kept.Select(one => one.GetValueOrDefault(room)).OfType<Wording>()]))
                .OrderBy(room => room.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    private static int Days(TimeSpan time) => (int)Math.Ceiling(time.TotalDays);
}

/// <summary>How much of each kind is kept in a room.</summary>
internal sealed record KeptInRoom(string Name, IReadOnlyList<Wording> Kept);
