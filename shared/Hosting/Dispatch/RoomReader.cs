using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Hosting.Dispatch;

internal sealed class RoomReader(BotAccount account, SuiteAccounts suite, RoomId room) : IRoomReader
{
    public UserId Self => account.User;

    public bool IsSuite(UserId user) => suite.Users.Contains(user);

    public Task<RoomEvent?> GetEventAsync(EventId id, CancellationToken cancellation) =>
        account.Session.GetEventAsync(room, id, cancellation);

    public Task<RoomRights> GetRightsAsync(CancellationToken cancellation) => account.Session.GetRightsAsync(room, cancellation);
}
