using System.Reflection;
using Community.Meetups;
using Community.Store;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Community.Browser.Tests;

/// <summary>The same with the Meetups bot instead of the FAQ.</summary>
public sealed class MeetupsPortal : PortalCommunity
{
    protected override IReadOnlyList<IModelPart> Tables => [MeetupsBot.Tables];

    protected override IReadOnlyList<string> BotNames => [MeetupsBot.BotName];

    protected override IReadOnlyList<Assembly> Pages => [typeof(MeetupsBot).Assembly];

    protected override void AddPagesBot(IServiceCollection services) =>
        MeetupsBot.Add(services, new MeetupsOptions(), DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
}
