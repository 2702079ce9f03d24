using System.Text.Json.Nodes;
using Community.Matrix.Sync;

namespace Community.Matrix.Tests.Sync;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#filtering"/>.</summary>
public sealed class SyncFilterTests
{
    private static readonly JsonNode Filter = JsonNode.Parse(SyncFilter.Timelines(50))!;

    [Fact]
    public void Timelines_come_up_to_the_limit_and_with_events_of_all_types()
    {
        Assert.Equal(50, Filter["room"]!["timeline"]!["limit"]!.GetValue<int>());
        Assert.Null(Filter["room"]!["timeline"]!["types"]);
    }

    [Theory]
    [InlineData("presence")]
    [InlineData("account_data")]
    [InlineData("room/account_data")]
    [InlineData("room/ephemeral")]
    [InlineData("room/state")]
    public void Nothing_else_comes(string path)
    {
        var part = path.Split('/').Aggregate(Filter, (node, key) => node[key]!);

        Assert.Equal("[]", part["types"]!.ToJsonString());
    }
}
