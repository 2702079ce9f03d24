using System.Text.Json;
using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Hosting.Settings;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Hosting.Dispatch;

internal sealed class RoomReader(BotAccount account, SuiteAccounts suite, RoomSettings settings, RoomId room) : IRoomReader
{
    public UserId Self => account.User;

    public IReadOnlyList<string> Bots { get; } = [.. account.Bots.Select(bot => bot.Name)];

    public bool IsSuite(UserId user) => suite.Users.Contains(user);

    public Task<RoomEvent?> GetEventAsync(EventId id, CancellationToken cancellation) =>
        account.Session.GetEventAsync(room, id, cancellation);

    public Task<RoomRights> GetRightsAsync(CancellationToken cancellation) => account.Session.GetRightsAsync(room, cancellation);

    public Task<JsonElement?> GetSettingsAsync(string eventType, CancellationToken cancellation) =>
        settings.GetAsync(account, room, eventType, cancellation);
}
