using Community.Commands.Settings;
using Community.Hosting.Bots;
using Community.Matrix.Ids;

namespace Community.Commands.Permissions;

/// <summary>Says who is a curator. This is the one place that does.</summary>
public sealed class Curators(SuiteSettings settings)
{
    /// <summary>From which power level on, as the room has set it or else the configuration.</summary>
    public async Task<long> LevelInAsync(IRoomReader room, CancellationToken cancellation) =>
        settings.CuratorLevel.In(await room.GetSettingsAsync(SuiteSettings.EventType, cancellation));

    public async Task<bool> IsCuratorAsync(UserId user, IRoomReader room, CancellationToken cancellation) =>
        (await room.GetRightsAsync(cancellation)).LevelOf(user) >= await LevelInAsync(room, cancellation);
}
