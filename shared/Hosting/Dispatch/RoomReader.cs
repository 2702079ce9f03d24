using System.Text.Json;
using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Hosting.Settings;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Hosting.Dispatch;

/// <summary>What a bot may ask the homeserver about one room.</summary>
internal sealed class RoomReader(
    BotAccount account, SuiteAccounts suite, IEnumerable<BotSeat> seats, RoomMembers members, RoomSettings settings, RoomId room) : IRoomHistory
{
    public UserId Self => account.User;

    public IReadOnlyList<string> Bots { get; } = [.. account.Bots.Select(bot => bot.Name)];

    public bool IsSuite(UserId user) => suite.Users.Contains(user);

    public UserId? AccountOf(string bot) => seats.FirstOrDefault(seat => string.Equals(seat.Bot, bot, StringComparison.Ordinal))?.Account;

    // Who has just come in is not yet known for sure; the homeserver knows.
    public async Task<bool> IsMemberAsync(UserId user, CancellationToken cancellation) =>
        user == account.User || members.IsMember(room, user) == true ||
        (await account.Session.GetStateAsync(room, EventType.Member, user.Value, cancellation)).Member("membership").AsText()
            is MemberContent.Join or MemberContent.Invite;

    public Task<RoomEvent?> GetEventAsync(EventId id, CancellationToken cancellation) =>
        account.Session.GetEventAsync(room, id, cancellation);

    public Task<RoomRights> GetRightsAsync(CancellationToken cancellation) => account.Session.GetRightsAsync(room, cancellation);

    public Task<JsonElement?> GetSettingsAsync(string eventType, CancellationToken cancellation) =>
        settings.GetAsync(account, room, eventType, cancellation);

    public async Task<string?> GetNameAsync(UserId user, CancellationToken cancellation) =>
        await account.Session.GetStateAsync(room, EventType.Member, user.Value, cancellation) is { } member &&
        member.Member("membership").AsText() is MemberContent.Join
            ? member.Member("displayname").AsText()
            : null;

    public Task<RoomId?> FindRoomAsync(RoomAlias alias, CancellationToken cancellation) => account.Session.FindTypedRoomAsync(alias, cancellation);

    public Task<Page> GetPageBackwardsAsync(string? from, int limit, CancellationToken cancellation) =>
        account.Session.GetMessagesBackwardsAsync(room, from, null, limit, cancellation);

    public Task<IReadOnlyList<RoomEvent>> GetMembersAsync(CancellationToken cancellation) => account.Session.GetMembersAsync(room, cancellation);

    public Task<JsonElement?> GetStateAsync(string type, CancellationToken cancellation) =>
        account.Session.GetStateAsync(room, type, string.Empty, cancellation);

    public IRoomReader In(RoomId other) => new RoomReader(account, suite, seats, members, settings, other);
}
