using Community.Host.Running;
using Community.Store.Sqlite;
using Microsoft.EntityFrameworkCore.Design;

namespace Community.Design;

/// <summary>How <c>dotnet ef</c> gets the model: without a database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<SqliteCommunityContext>
{
    public SqliteCommunityContext CreateDbContext(string[] args) => (SqliteCommunityContext)RunningHost.OpenStore("unused.db").Open();

    private static void Main()
    {
    }
}
