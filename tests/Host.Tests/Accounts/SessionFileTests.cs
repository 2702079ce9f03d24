using System.Runtime.Versioning;
using Community.Hosting.Accounts;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;

namespace Community.Host.Tests.Accounts;

public sealed class SessionFileTests : IDisposable
{
    private static readonly LoggedIn Login = new(UserId.Parse("@faq:example.org"), "COMMUNITYBOTS", "syt_token");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_login_comes_back_as_it_went()
    {
        await SessionFile.WriteAsync(_folder["secrets/session.json"], Login, CancellationToken.None);

        Assert.Equal(Login, await SessionFile.ReadAsync(_folder["secrets/session.json"], CancellationToken.None));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_its_owner_reads_it()
    {
        await SessionFile.WriteAsync(_folder["session.json"], Login, CancellationToken.None);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder["session.json"]));
    }

    [Fact]
    public async Task Without_a_file_there_is_no_login() =>
        Assert.Null(await SessionFile.ReadAsync(_folder["session.json"], CancellationToken.None));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\0\0\0\0")]
    [InlineData("""{"userId": "@faq:example.org", "deviceId": "COMMUNITYBOTS", "acc""")]
    [InlineData("""{"userId": "@faq:example.org", "deviceId": "COMMUNITYBOTS"}""")]
    [InlineData("""{"userId": "@faq:example.org", "accessToken": "syt_token"}""")]
    [InlineData("""{"deviceId": "COMMUNITYBOTS", "accessToken": "syt_token"}""")]
    [InlineData("""{"userId": "faq", "deviceId": "COMMUNITYBOTS", "accessToken": "syt_token"}""")]
    [InlineData("""{"userId": null, "deviceId": "COMMUNITYBOTS", "accessToken": "syt_token"}""")]
    [InlineData("""{"userId": "@faq:example.org", "deviceId": "COMMUNITYBOTS", "accessToken": 7}""")]
    [InlineData("""{"userId": "@faq:example.org", "deviceId": "COMMUNITYBOTS", "accessToken": null}""")]
    [InlineData("""{"userId": "@faq:example.org", "deviceId": null, "accessToken": "syt_token"}""")]
    public async Task A_damaged_file_is_none(string text) =>
        Assert.Null(await SessionFile.ReadAsync(_folder.Write("session.json", text), CancellationToken.None));

    [Fact]
    public async Task A_half_written_one_leaves_the_login_before_it()
    {
        await SessionFile.WriteAsync(_folder["session.json"], Login, CancellationToken.None);
        _folder.Write("session.json.new", "{\"user");

        Assert.Equal(Login, await SessionFile.ReadAsync(_folder["session.json"], CancellationToken.None));
    }
}
