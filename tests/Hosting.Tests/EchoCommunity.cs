using Community.Hosting.Bots;
using Community.Hosting.Joining;
using Community.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Hosting.Tests;

internal static class EchoCommunity
{
    public static Task<TestCommunity> StartAsync(JoinOptions? join = null) => TestCommunity.StartAsync(
        new EchoTables(), [EchoBot.BotName], services => services.AddSingleton<IBot>(new EchoBot()).AddSingleton(join ?? new JoinOptions()));
}
