using Community.Matrix.Ids;

namespace Community.Hosting.Accounts;

/// <summary>A bot of this process, and the account it speaks as.</summary>
/// <param name="Bot">The bot's name in the configuration.</param>
/// <param name="Account">The account.</param>
public sealed record BotSeat(string Bot, UserId Account);
