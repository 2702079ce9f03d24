using System.Security.Cryptography;
using Community.Host.Provisioning;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;
using Community.Testing.Conformance;

[assembly: AssemblyFixture(typeof(Community.Synapse.Tests.Harness.RealSynapse))]

namespace Community.Synapse.Tests.Harness;

/// <summary>
/// The Synapse that <c>./community test</c> has started, with its production rate limits. Without one the tests are skipped and say so.
/// </summary>
public sealed class RealSynapse : IAsyncLifetime
{
    private readonly string? _homeserver = Environment.GetEnvironmentVariable("COMMUNITY_TEST_HOMESERVER");
    private readonly string? _secretFile = Environment.GetEnvironmentVariable("COMMUNITY_TEST_REGISTRATION_SECRET_FILE");
    private readonly HttpClient _http = MatrixSession.CreateHttpClient();
    private string _secret = string.Empty;
    private MatrixSession? _admin;
    private WatchedHomeserver? _watched;

    public Uri Homeserver { get; private set; } = new("http://localhost");

    /// <summary>Names are used once: the tests share the homeserver, and it may be one that other runs have used.</summary>
    public static string NewName(string stem) => $"{stem}-{RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz", 8)}";

    public string SecretFile => _secretFile!;

    public async ValueTask InitializeAsync()
    {
        if (_homeserver is null || _secretFile is null)
            return;
        Homeserver = new Uri(_homeserver);
        _watched = await WatchedHomeserver.StartAsync(Homeserver);
        _secret = (await File.ReadAllTextAsync(_secretFile)).Trim();
        _admin = await SessionAsync(NewName("admin"), isAdmin: true);
    }

    /// <summary>The same homeserver for the bots: what they ask of it is held against the specification.</summary>
    public WatchedHomeserver Watched => _watched!;

    public bool IsThere => _admin is not null;

    public void SkipWithoutIt() =>
        Assert.SkipWhen(!IsThere, "needs a Synapse: run ./community test, which starts one and sets COMMUNITY_TEST_HOMESERVER");

    /// <summary>Somebody new, under the homeserver's ordinary rate limits.</summary>
    public async Task<Person> NewPersonAsync(string name)
    {
        var session = await SessionAsync(NewName(name), isAdmin: false);
        return new Person((await session.GetWhoAmIAsync(CancellationToken.None)).User, session);
    }

    /// <summary>Somebody new who may write as fast as a machine.</summary>
    public async Task<Person> NewFastPersonAsync(string name)
    {
        var person = await NewPersonAsync(name);
        await _admin!.EnsureUnlimitedAsync(person.User, CancellationToken.None);
        return person;
    }

    /// <summary>An account for bots, free of rate limits as provisioning makes it, with an access token: Synapse allows few logins.</summary>
    public async Task<(UserId User, string AccessToken)> NewBotAccountAsync(string name)
    {
        var login = await RegisterAsync(NewName(name), isAdmin: false);
        await _admin!.EnsureUnlimitedAsync(login.User, CancellationToken.None);
        return (login.User, login.AccessToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_watched is not null)
            await _watched.DisposeAsync();
        _http.Dispose();
    }

    private async Task<MatrixSession> SessionAsync(string name, bool isAdmin)
    {
        var login = await RegisterAsync(name, isAdmin);
        return new MatrixSession(_http, Homeserver, TimeProvider.System) { AccessToken = login.AccessToken };
    }

    private async Task<LoggedIn> RegisterAsync(string name, bool isAdmin) =>
        (await new MatrixSession(_http, Homeserver, TimeProvider.System)
            .RegisterAsync(_secret, name, NewName("password"), isAdmin, CancellationToken.None))!;
}
