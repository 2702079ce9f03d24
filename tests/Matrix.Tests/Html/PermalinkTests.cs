using Community.Matrix.Html;
using Community.Matrix.Ids;

namespace Community.Matrix.Tests.Html;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/appendices/#matrixto-navigation"/>.</summary>
public sealed class PermalinkTests
{
    [Fact]
    public void A_link_to_an_event_names_room_event_and_a_server() => Assert.Equal(
        "https://matrix.to/#/!room:example.org/$event?via=example.org",
        Permalink.To(RoomId.Parse("!room:example.org"), EventId.Parse("$event"), "example.org"));

    [Fact]
    public void A_link_to_a_person_names_them() =>
        Assert.Equal("https://matrix.to/#/@anna:example.org", Permalink.To(UserId.Parse("@anna:example.org")));

    [Fact]
    public void What_means_something_in_an_address_is_escaped() => Assert.Equal(
        "https://matrix.to/#/!a%2Fb%3Fc%23d%25e%26f:example.org/$x%2By%2Fz?via=example.org:8448",
        Permalink.To(RoomId.Parse("!a/b?c#d%e&f:example.org"), EventId.Parse("$x+y/z"), "example.org:8448")
            .Replace("%3A", ":", StringComparison.Ordinal));

    [Fact]
    public void It_is_an_address() => Assert.True(Uri.TryCreate(
        Permalink.To(RoomId.Parse("!ümlaut/%:example.org"), EventId.Parse("$a/b"), "[::1]:8448"), UriKind.Absolute, out _));
}
