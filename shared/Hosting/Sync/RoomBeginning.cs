using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Hosting.Sync;

/// <summary>
/// Finds where a room begins for an account: with its invitation, so that who invites a bot and writes at once is answered; without one,
/// with its join. A room left and joined again begins anew.
/// </summary>
internal sealed class RoomBeginning(UserId self)
{
    /// <summary>The place of the beginning, or null if it lies before these events.</summary>
    public int? PlaceIn(IReadOnlyList<RoomEvent> events)
    {
        var entry = LastPlace(events, IsEntry);
        if (entry < 0)
            return null;
        var invitation = LastPlace(events.Take(entry), roomEvent => Own(roomEvent) is MemberContent.Invite);
        return invitation >= 0 ? invitation : WasInvited(events[entry]) ? null : entry;
    }

    /// <summary>How far to go back from a timeline that does not have the beginning.</summary>
    public GapStart Before(IReadOnlyList<RoomEvent> timeline)
    {
        var isInvitationNext = LastPlace(timeline, IsEntry) >= 0;
        return new GapStart(IsFirst: earlier =>
        {
            if (Own(earlier) is null)
                return false;
            if (isInvitationNext)
                return true;
            isInvitationNext = IsEntry(earlier) && WasInvited(earlier);
            return IsEntry(earlier) && !isInvitationNext;
        });
    }

    /// <summary>The place of the join, where the invitation is nowhere to be found.</summary>
    public int? JoinIn(IReadOnlyList<RoomEvent> events) => LastPlace(events, IsEntry) is >= 0 and var place ? place : null;

    /// <summary>We were sent away, or left.</summary>
    public bool IsDeparture(RoomEvent roomEvent) => Own(roomEvent) is not (null or MemberContent.Join or MemberContent.Invite);

    // Whoever is in the room and changes the name joins once more.
    private bool IsEntry(RoomEvent roomEvent) => Own(roomEvent) is MemberContent.Join && MemberContent.Before(roomEvent) is not MemberContent.Join;

    private static bool WasInvited(RoomEvent entry) => MemberContent.Before(entry) is MemberContent.Invite;

    private string? Own(RoomEvent roomEvent) => MemberContent.Of(roomEvent) is { } member && member.Member == self ? member.Membership : null;

    private static int LastPlace(IEnumerable<RoomEvent> events, Func<RoomEvent, bool> isIt) =>
        events.Select((roomEvent, place) => isIt(roomEvent) ? place : -1).DefaultIfEmpty(-1).Max();
}
