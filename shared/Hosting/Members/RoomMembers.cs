using System.Collections.Concurrent;
using Community.Matrix.Ids;

namespace Community.Hosting.Members;

/// <summary>
/// Who is in which of the suite's rooms, from memory: what somebody may see outside of a room goes by it. Only what is known for sure
/// counts. It is not known before a room's list has been loaded, after a gap in /sync until it has been loaded again, and while the homeserver has
/// not answered for <see cref="LongestSilence"/>.
/// </summary>
public sealed class RoomMembers(TimeProvider time) : IDisposable
{
    /// <summary>A /sync without news is answered after 30 seconds.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(90);

    private readonly ConcurrentDictionary<UserId, AccountRooms> _accounts = [];

    /// <summary>True, if each account has heard from the homeserver within <see cref="LongestSilence"/>.</summary>
    public bool IsCurrent => _accounts.Values.All(IsHeard);

    /// <summary>Whether somebody is in a room; null: not known at the moment, and nothing should be shown.</summary>
    public bool? IsMember(RoomId room, UserId user)
    {
        var answers = Heard().Select(account => account.IsMember(room, user)).OfType<bool>().ToList();
        // Two accounts hear of somebody's leaving one after the other: the first to hear of it is right.
        return answers.Count == 0 ? null : answers.TrueForAll(isIn => isIn);
    }

    /// <summary>The rooms somebody is in for sure.</summary>
    public IReadOnlySet<RoomId> RoomsOf(UserId user) =>
        Heard().SelectMany(account => account.Known()).Distinct().Where(room => IsMember(room, user) == true).ToHashSet();

    /// <summary>The community's Space; null, if there is none or it is not known yet.</summary>
    public RoomId? Space { get; internal set; }

    /// <summary>Whether somebody is in the community's Space for sure.</summary>
    public bool IsInSpace(UserId user) => Space is { } space && IsMember(space, user) == true;

    /// <summary>Whether everybody in a room is in the community's Space for sure: what is said there is read by them all.</summary>
    public bool IsWithinSpace(RoomId room) => Space is { } space &&
        Heard().Select(account => account.MembersOf(room)).FirstOrDefault(members => members is not null) is { } members &&
        members.All(user => IsMember(space, user) == true);

    /// <summary>What a room calls itself; null, if it has no name or none is known.</summary>
    public string? NameOf(RoomId room) => _accounts.Values.Select(account => account.NameOf(room)).FirstOrDefault(name => name is not null);

    public void Dispose()
    {
        foreach (var account in _accounts.Values)
            account.Dispose();
    }

    internal AccountRooms Of(UserId account) => _accounts.GetOrAdd(account, _ => new AccountRooms(time));

    private IEnumerable<AccountRooms> Heard() => _accounts.Values.Where(IsHeard);

    private static bool IsHeard(AccountRooms account) => account.SinceAnswer < LongestSilence;
}
