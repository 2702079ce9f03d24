using System.Net;
using Community.Testing.Conformance;
using Community.Testing.Homeserver;

namespace Community.Hosting.Tests.Conformance;

/// <summary>Who stands between a client and its homeserver changes nothing, and sees what is wrong.</summary>
public sealed class WatchedHomeserverTests
{
    [Fact]
    public async Task Requests_are_passed_on_and_held_against_the_specification()
    {
        await using var homeserver = await FakeHomeserver.StartAsync();
        await using var watched = await WatchedHomeserver.StartAsync(homeserver.Address);
        using var http = new HttpClient { BaseAddress = watched.Address };

        using var versions = await http.GetAsync(new Uri("/_matrix/client/versions", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("v1.", await versions.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("application/json", versions.Content.Headers.ContentType?.MediaType);
        Assert.Empty(watched.TakeFaults());

        using var refused = await http.GetAsync(new Uri("/_matrix/client/v3/rooms/%21r%3Ax/messages", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("/_matrix/client/v3/rooms/!r:x/messages", homeserver.Requests[^1].Path);
        Assert.SkipWhen(SpecCheck.OrNull is null, "The data of the Matrix specification are not beside this repository.");
        Assert.Equal(["GET /_matrix/client/v3/rooms/!r:x/messages: needs the query parameter dir"], watched.TakeFaults());
        Assert.Empty(watched.TakeFaults());
    }
}
