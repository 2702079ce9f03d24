using Community.Hosting.Bots;
using Community.Matrix.Ids;
using Community.Store.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Testing;

/// <summary>Bots take in what others have told.</summary>
public static class Learning
{
    /// <summary>Waits until there is nothing left to take in, and what came of it is done.</summary>
    public static async Task LearnsAsync(this TestCommunity bots)
    {
        await bots.SettleAsync();
        await bots.PassesUntilAsync(() => !IsAnythingUnread(bots));
        await bots.SettleAsync();
    }

    private static bool IsAnythingUnread(TestCommunity bots)
    {
        using var db = bots.Store.Open();
        return bots.Services.GetServices<IBot>().Any(bot =>
            db.UnreadBy(UserId.Parse(bots.Bot.UserId), bot.Name, bot.Learns.Select(learner => learner.Kind)).Any());
    }
}
