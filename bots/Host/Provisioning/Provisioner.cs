using Community.Matrix;
using Community.Matrix.Ids;

namespace Community.Host.Provisioning;

/// <summary>Brings accounts, Space and rooms to where the rooms file wants them. Run again, it changes nothing.</summary>
internal sealed class Provisioner(MatrixSession admin, UserId owner, DataFolder data, ProvisioningReport report)
{
    /// <returns>The rooms by their alias, and the Space by its own.</returns>
    public async Task<IReadOnlyDictionary<string, RoomId>> RunAsync(
        RoomsFile file, IReadOnlyList<UserId> moderators, CancellationToken cancellation)
    {
        // Synapse lets a person make one room a minute. Meanwhile the administrator is no ordinary person, and then is one again.
        var isLimited = await admin.EnsureUnlimitedAsync(owner, cancellation);
        try
        {
            return await RunUnlimitedAsync(file, moderators, cancellation);
        }
        finally
        {
            if (isLimited)
                await admin.LimitAgainAsync(owner, CancellationToken.None);
        }
    }

    private async Task<IReadOnlyDictionary<string, RoomId>> RunUnlimitedAsync(
        RoomsFile file, IReadOnlyList<UserId> moderators, CancellationToken cancellation)
    {
        var accounts = await EnsureBotsAsync(file, cancellation);
        var rooms = new CommunityRooms(admin, owner, report);
        var space = await rooms.EnsureSpaceAsync(file.Space, cancellation);
        var result = new Dictionary<string, RoomId>(StringComparer.Ordinal) { [file.Space.Alias] = space };
        foreach (var bot in accounts.Values)
            await rooms.EnsureJoinedAsync(space, file.Space.Name, bot, cancellation);
        foreach (var moderator in moderators)
            await rooms.EnsureInvitedAsync(space, file.Space.Name, moderator, cancellation);

        foreach (var entry in file.Rooms)
        {
            var room = result[entry.Alias] = await rooms.EnsureRoomAsync(entry, space, cancellation);
            foreach (var bot in entry.Bots)
                await rooms.EnsureJoinedAsync(room, entry.Name, AccountOf(accounts, bot, entry), cancellation);
            await rooms.EnsureBotsKeepSettingsAsync(room, entry.Name, [.. entry.Bots.Select(bot => accounts[bot])], cancellation);
            if (entry.IsByInvitation)
                foreach (var moderator in moderators)
                    await rooms.EnsureInvitedAsync(room, entry.Name, moderator, cancellation);
            if (moderators.Count > 0)
                await rooms.EnsureLevelAsync(room, entry.Name, moderators, 50, cancellation);
        }
        if (moderators.Count > 0)
            await rooms.EnsureLevelAsync(space, file.Space.Name, moderators, 50, cancellation);
        report.Ensured(
            await ConfigurationTemplate.EnsureAsync(data, admin.Homeserver, accounts, space, cancellation), $"configuration {data.ConfigurationFile}");
        return result;
    }

    private async Task<IReadOnlyDictionary<string, UserId>> EnsureBotsAsync(RoomsFile file, CancellationToken cancellation)
    {
        var accounts = new Dictionary<string, UserId>(StringComparer.Ordinal);
        foreach (var (bot, entry) in file.Bots)
        {
            var user = accounts[bot] = UserId.Parse($"@{entry.Account}:{owner.Server}");
            var isNew = !await admin.ExistsAsync(user, cancellation);
            if (!isNew && !File.Exists(data.PasswordFile(entry.Account)))
                throw new ProvisioningException(
                    $"The account {user} is there already, and its password is not known here. Write it into " +
                    $"{data.PasswordFile(entry.Account)}, or choose another account name in the rooms file.");
            if (isNew)
                await admin.CreateUserAsync(user, entry.DisplayName, await data.PasswordAsync(entry.Account, cancellation), cancellation);
            report.Ensured(isNew, $"account {user}");
            report.Ensured(await admin.EnsureUnlimitedAsync(user, cancellation), $"{user} free of rate limits");
        }
        return accounts;
    }

    private static UserId AccountOf(IReadOnlyDictionary<string, UserId> accounts, string bot, RoomEntry room) =>
        accounts.TryGetValue(bot, out var user)
            ? user
            : throw new ProvisioningException($"Room “{room.Name}” asks for the bot '{bot}'. Known are: {string.Join(", ", accounts.Keys)}.");
}
