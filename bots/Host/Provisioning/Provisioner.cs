using Community.Faq;
using Community.Matrix;
using Community.Matrix.Ids;
using Community.Meetups;

namespace Community.Host.Provisioning;

/// <summary>Brings accounts, Space and rooms to where the rooms file wants them. Run again, it changes nothing.</summary>
internal sealed class Provisioner(MatrixSession admin, UserId owner, DataFolder data, ProvisioningReport report)
{
    private static readonly IReadOnlyDictionary<string, (string Account, string DisplayName)> Bots =
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            [FaqBot.BotName] = ("faq-bot", "FAQ-Bot"),
            [MeetupsBot.BotName] = ("treffen-bot", "Treffen-Bot"),
        };

    /// <returns>The rooms by their alias, and the Space by its own.</returns>
    public async Task<IReadOnlyDictionary<string, RoomId>> RunAsync(
        RoomsFile file, IReadOnlyList<UserId> moderators, CancellationToken cancellation)
    {
        var accounts = await EnsureBotsAsync(cancellation);
        var rooms = new CommunityRooms(admin, owner, report);
        var space = await rooms.EnsureSpaceAsync(file.Space, cancellation);
        var result = new Dictionary<string, RoomId>(StringComparer.Ordinal) { [file.Space.Alias] = space };
        foreach (var user in accounts.Values.Concat(moderators))
            await rooms.EnsureInvitedAsync(space, file.Space.Name, user, cancellation);

        foreach (var entry in file.Rooms)
        {
            var room = result[entry.Alias] = await rooms.EnsureRoomAsync(entry, space, cancellation);
            foreach (var bot in entry.Bots)
                await rooms.EnsureInvitedAsync(room, entry.Name, AccountOf(accounts, bot, entry), cancellation);
            if (entry.IsByInvitation)
                foreach (var moderator in moderators)
                    await rooms.EnsureInvitedAsync(room, entry.Name, moderator, cancellation);
            if (moderators.Count > 0)
                await rooms.EnsureLevelAsync(room, entry.Name, moderators, 50, cancellation);
        }
        if (moderators.Count > 0)
            await rooms.EnsureLevelAsync(space, file.Space.Name, moderators, 50, cancellation);
        report.Ensured(
            await ConfigurationTemplate.EnsureAsync(data, admin.Homeserver, accounts, cancellation), $"configuration {data.ConfigurationFile}");
        return result;
    }

    private async Task<IReadOnlyDictionary<string, UserId>> EnsureBotsAsync(CancellationToken cancellation)
    {
        var accounts = new Dictionary<string, UserId>(StringComparer.Ordinal);
        foreach (var (bot, (name, displayName)) in Bots)
        {
            var user = accounts[bot] = UserId.Parse($"@{name}:{owner.Server}");
            var password = await data.PasswordAsync(name, cancellation);
            report.Ensured(await admin.EnsureUserAsync(user, displayName, password, cancellation), $"account {user}");
            report.Ensured(await admin.EnsureUnlimitedAsync(user, cancellation), $"{user} free of rate limits");
        }
        return accounts;
    }

    private static UserId AccountOf(IReadOnlyDictionary<string, UserId> accounts, string bot, RoomEntry room) =>
        accounts.TryGetValue(bot, out var user)
            ? user
            : throw new ProvisioningException($"Room “{room.Name}” asks for the bot '{bot}'. Known are: {string.Join(", ", accounts.Keys)}.");
}
