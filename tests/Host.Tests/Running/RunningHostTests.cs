using Community.Faq;
using Community.Host.Configuration;
using Community.Host.Running;
using Community.Host.Tests.Configuration;
using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Matrix.Ids;
using Community.Meetups;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Community.Host.Tests.Running;

/// <summary>Everything is there that the loops ask for. Nothing is started: no homeserver, no store.</summary>
public sealed class RunningHostTests
{
    [Fact]
    public void Two_accounts_have_loops_of_their_own()
    {
        using var file = ConfigurationFile.Full();

        WithHost(file, host =>
        {
            Assert.Equal(
                [
                    "DueWorkLoop", "DueWorkLoop", "FillIndex", "KnowledgeLoop", "KnowledgeLoop", "MembersLoop", "MembersLoop", "OutboxSender", "OutboxSender",
                    "RetentionLoop", "SetAsideLoop", "SetAsideLoop", "SlowWorkLoop", "SlowWorkLoop", "SourceReader", "SourceReader", "SyncLoop", "SyncLoop", "WipeLoop",
                ],
                host.Services.GetServices<IHostedService>().Select(loop => loop.GetType().Name).Order());
            Assert.Equal([FaqBot.BotName], BotsOf(host, "@faq:example.org"));
            Assert.Equal([MeetupsBot.BotName], BotsOf(host, "@treffen:example.org"));
        });
    }

    [Fact]
    public void Bots_that_share_an_account_share_its_loops()
    {
        using var file = ConfigurationFile.Full().Without("accounts:meetups").With("bots:meetups:account", "faq");

        WithHost(file, host =>
        {
            Assert.Equal(
                ["DueWorkLoop", "FillIndex", "KnowledgeLoop", "MembersLoop", "OutboxSender", "RetentionLoop", "SetAsideLoop", "SlowWorkLoop", "SourceReader", "SyncLoop", "WipeLoop"],
                host.Services.GetServices<IHostedService>().Select(loop => loop.GetType().Name).Order());
            Assert.Equal([FaqBot.BotName, MeetupsBot.BotName], BotsOf(host, "@faq:example.org"));
        });
    }

    [Fact]
    public void A_bot_that_is_not_configured_does_not_run()
    {
        using var file = ConfigurationFile.Of(ConfigurationFile.Smallest);

        WithHost(file, host => Assert.Equal([FaqBot.BotName], host.Services.GetServices<IBot>().Select(bot => bot.Name)));
    }

    [Fact]
    public void Every_service_can_be_made()
    {
        using var file = ConfigurationFile.Full();

        WithHost(file, host =>
        {
            // A build of this kind checks no graph by itself: the loops of an account are made by a factory.
            foreach (var loop in host.Services.GetServices<IHostedService>())
                Assert.NotNull(loop);
            Assert.Same(host.Services.GetServices<IHostedService>().First(), host.Services.GetServices<IHostedService>().First());
        });
    }

    [Fact]
    public void Settings_of_the_environment_for_other_programs_do_not_count()
    {
        using var file = ConfigurationFile.Full();

        WithHost(file, host => Assert.Equal("Production", host.Services.GetRequiredService<IHostEnvironment>().EnvironmentName));
    }

    private static IEnumerable<string> BotsOf(IHost host, string user) =>
        host.Services.GetRequiredKeyedService<BotAccount>(UserId.Parse(user)).Bots.Select(bot => bot.Name);

    private static void WithHost(ConfigurationFile file, Action<IHost> look)
    {
        CommunityConfiguration configuration = file.Load();
        using var store = RunningHost.OpenStore(configuration.Store);
        using var host = RunningHost.Build(configuration, store, _ => { });
        look(host);
        Assert.False(File.Exists(configuration.Store));
    }
}
