using Community.Hosting.Bots;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;
using Community.Store.Delivery;
using Microsoft.Extensions.Logging;

namespace Community.Hosting.Accounts;

/// <summary>One account of the suite at its homeserver, with the bots that speak through it.</summary>
public sealed partial class BotAccount(
    AccountOptions options, IReadOnlyList<IBot> bots, MatrixSession session, TimeProvider time, ILogger<BotAccount> logger) : IDisposable
{
    /// <summary>Always the same: transaction ids count per device, and a lost session file must not make a new one.</summary>
    private const string OwnDevice = "COMMUNITYBOTS";

    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _login = new(1, 1);

    public UserId User => options.User;

    public IReadOnlyList<IBot> Bots { get; } = bots;

    /// <summary>To be used after <see cref="ConnectAsync"/>.</summary>
    public MatrixSession Session { get; } = session;

    /// <summary>Names the login in force; null before there is one. Transaction ids count for one login only: a homeserver that ends it
    /// for good forgets the device with all it has sent, even if the next login has the same device id.</summary>
    public string? Login { get; private set; }

    /// <summary>Logs in, unless it is already: with the kept login, a given token, or the password. Waits as long as the homeserver is
    /// out of reach or asks us to.</summary>
    /// <exception cref="AccountRefusedException">The homeserver refuses, and waiting won't help.</exception>
    public async Task ConnectAsync(CancellationToken cancellation)
    {
        await _login.WaitAsync(cancellation);
        try
        {
            if (Login is not null)
                return;
            var login = await WaitingAsync(LogInAsync, cancellation);
            Session.AccessToken = login.AccessToken;
            Login = $"{login.Device} {DerivedId.Of(login.AccessToken)[..8]}";
            LogConnected(User, login.Device);
        }
        finally
        {
            _login.Release();
        }
    }

    /// <summary>The homeserver ended the token: forget it and log in again.</summary>
    /// <exception cref="AccountRefusedException">There is no password to do so.</exception>
    public async Task ReconnectAsync(CancellationToken cancellation)
    {
        await _login.WaitAsync(cancellation);
        try
        {
            Login = null;
            Session.AccessToken = null;
            File.Delete(options.SessionFile);
        }
        finally
        {
            _login.Release();
        }
        await ConnectAsync(cancellation);
    }

    public void Dispose() => _login.Dispose();

    private async Task<LoggedIn> LogInAsync(CancellationToken cancellation)
    {
        if (await SessionFile.ReadAsync(options.SessionFile, cancellation) is { } kept && kept.User == User)
            return kept;
        if (options.AccessTokenFile is { } tokenFile)
            return await WithTokenAsync(await SecretFile.ReadAsync(tokenFile, cancellation), cancellation);
        if (options.PasswordFile is not { } passwordFile)
            throw new AccountRefusedException($"{User} has no login: neither a password file nor a token file is configured.");

        var password = await SecretFile.ReadAsync(passwordFile, cancellation);
        var login = await Session.LogInAsync(User.Value, password, OwnDevice, "Community bots", cancellation);
        await SessionFile.WriteAsync(options.SessionFile, login, cancellation);
        return login;
    }

    private async Task<LoggedIn> WithTokenAsync(string token, CancellationToken cancellation)
    {
        Session.AccessToken = token;
        var (user, device) = await Session.GetWhoAmIAsync(cancellation);
        return user == User
            ? new LoggedIn(user, device ?? string.Empty, token)
            : throw new AccountRefusedException($"The access token configured for {User} belongs to {user}.");
    }

    private async Task<LoggedIn> WaitingAsync(Func<CancellationToken, Task<LoggedIn>> logIn, CancellationToken cancellation)
    {
        while (true)
            try
            {
                return await logIn(cancellation);
            }
            catch (MatrixException refusal) when (!refusal.IsTransient)
            {
                throw new AccountRefusedException(
                    $"The homeserver refuses to let {User} in ({refusal.Code}). Check the account and its password or token file.", refusal);
            }
            catch (Exception fault) when (NetworkFault.IsTransient(fault))
            {
                var wait = (fault as MatrixException)?.RetryAfter ?? UsualWait;
                LogWaiting(User, wait, fault.Message);
                await Task.Delay(wait, time, cancellation);
            }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{User} is connected as device {Device}.")]
    private partial void LogConnected(UserId user, string device);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{User} can't connect yet; next try in {Wait}. {Reason}")]
    private partial void LogWaiting(UserId user, TimeSpan wait, string reason);
}
