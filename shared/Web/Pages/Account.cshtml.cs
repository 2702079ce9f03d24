using Community.Hosting.Members;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Web.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Community.Web.Pages;

/// <summary>Who I am here, which rooms I see, and where I am signed in.</summary>
internal sealed class AccountModel(RoomMembers members, PortalSessions sessions, Visitor visitor) : PageModel
{
    private const int LongestName = 80;

    public new UserId User => visitor.User!.Value;

    /// <summary>It is known who is where.</summary>
    public bool IsSure { get; private set; }

    public IReadOnlyList<NamedRoom> Rooms { get; private set; } = [];

    public IReadOnlyList<SignedInBrowser> Sessions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        IsSure = members.IsCurrent;
        // A room without a name is a talk of two.
        Rooms = [.. members.RoomsOf(User).Select(room => new NamedRoom(room, Excerpt.Of(members.NameOf(room) ?? string.Empty, LongestName)))
            .Where(room => room.Name.Length > 0).OrderBy(room => room.Name, StringComparer.CurrentCultureIgnoreCase)];
        var here = Secret.HashOf(SessionScheme.SecretOf(Request));
        Sessions = [.. (await sessions.ListAsync(User, cancellation)).Select(session => new SignedInBrowser(
            session.Browser, session.SignedInAt, string.Equals(session.SecretHash, here, StringComparison.Ordinal)))];
    }
}

/// <summary>A room as people know it.</summary>
internal sealed record NamedRoom(RoomId Id, string Name);

/// <summary>A browser somebody is signed in with.</summary>
internal sealed record SignedInBrowser(string Browser, Instant SignedInAt, bool IsHere);
