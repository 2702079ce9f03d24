using Community.Matrix.Ids;

namespace Community.Matrix.Tests.Ids;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/appendices/#server-name"/>.</summary>
public sealed class ServerNameTests
{
    [Theory]
    [InlineData("example.org")]
    [InlineData("example.org:8448")]
    [InlineData("localhost:8449")]
    [InlineData("1.2.3.4")]
    [InlineData("1.2.3.4:1234")]
    [InlineData("[1234:5678::abcd]")]
    [InlineData("[1234:5678::abcd]:5678")]
    public void A_user_knows_the_server_with_its_port(string server)
    {
        var user = UserId.Parse($"@anna:{server}");

        Assert.Equal("anna", user.Localpart);
        Assert.Equal(server, user.Server);
    }

    [Fact]
    public void An_alias_knows_its_server() => Assert.Equal("example.org:8448", RoomAlias.Parse("#lobby:example.org:8448").Server);
}
