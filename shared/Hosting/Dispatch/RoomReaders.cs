using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Hosting.Settings;
using Community.Matrix.Ids;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Hosting.Dispatch;

/// <summary>Reads from rooms as the accounts of this process.</summary>
internal sealed class RoomReaders(
    IServiceProvider accounts, SuiteAccounts suite, IEnumerable<BotSeat> seats, RoomMembers members, RoomSettings settings) : IRoomReaders
{
    // Not in the constructor: an account is made of its bots, whose parts may want to read.
    public IRoomReader? For(string bot, RoomId room) =>
        seats.FirstOrDefault(seat => string.Equals(seat.Bot, bot, StringComparison.Ordinal)) is { } seat
            ? Of(accounts.GetRequiredKeyedService<BotAccount>(seat.Account), room)
            : null;

    public RoomReader Of(BotAccount account, RoomId room) => new(account, suite, seats, members, settings, room);
}
