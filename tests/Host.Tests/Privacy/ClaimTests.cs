using Community.Commands.Privacy;
using Community.Host.Configuration;
using Community.Host.Running;
using Community.Host.Tests.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Host.Tests.Privacy;

/// <summary>No table is forgotten when somebody asks what is stored about them, or wants it gone.</summary>
public sealed class ClaimTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_table_is_claimed_by_exactly_one_part_whichever_bots_run(bool withAllBots)
    {
        using var file = withAllBots ? ConfigurationFile.Full() : ConfigurationFile.Of(ConfigurationFile.Smallest);
        CommunityConfiguration configuration = file.Load();
        using var store = RunningHost.OpenStore(configuration.Store);
        using var host = RunningHost.Build(configuration, store, _ => { });
        using var db = store.Open();

        var claims = host.Services.GetServices<IPersonalData>().SelectMany(part => part.Tables).Select(table => table.Name);
        var tables = db.Model.GetEntityTypes().Select(table => table.ClrType.Name);

        // A table that is missing on the right: name it in the IPersonalData of its slice, and let that describe and erase what it holds.
        Assert.Equal(tables.Order(), claims.Order());
    }
}
