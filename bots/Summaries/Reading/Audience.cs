using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Summaries.Reading;

/// <summary>
/// Says of each message, on the way back through a timeline, whether all readers may see it, by the order of events and never by their times, which their
/// servers make up. Where it is not certain, they may not.
/// </summary>
/// <param name="present">The rule in force at the newest event.</param>
/// <param name="widest">The strictest rule under which something may have been said: what is posted in a room is read by whoever may read there later.</param>
/// <param name="readers">Who reads it.</param>
internal sealed class Audience(HistoryVisibility present, HistoryVisibility widest, IReadOnlySet<UserId> readers)
{
    private HistoryVisibility _rule = present;
    private bool _allJoined = true, _allInvited = true;

    /// <summary>Whether what stands at this point may be shown.</summary>
    public bool Sees => _rule <= widest && _rule switch
    {
        HistoryVisibility.Joined => _allJoined,
        HistoryVisibility.Invited => _allInvited,
        _ => true,
    };

    /// <summary>Goes back past an event: what follows was before it.</summary>
    public void Pass(RoomEvent newer)
    {
        _rule = HistoryVisibilityContent.Before(newer) ?? _rule;
        if (MemberContent.Of(newer) is not { } member || !readers.Contains(member.Member))
            return;
        // Where the homeserver does not say what they were before, they were not in.
        var before = MemberContent.Before(newer);
        var wasIn = before is MemberContent.Join;
        if (member.Membership is MemberContent.Join && !wasIn)
            _allJoined = false;
        if (member.Membership is MemberContent.Join or MemberContent.Invite && !wasIn && before is not MemberContent.Invite)
            _allInvited = false;
    }
}
