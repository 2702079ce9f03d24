using Community.Hosting.Accounts;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;

namespace Community.Host.Provisioning;

/// <summary>How provisioning becomes the homeserver's administrator: with a token, or with the registration secret.</summary>
internal sealed class AdminAccess(MatrixSession session, DataFolder data, ProvisioningReport report)
{
    /// <summary>Uses an administrator's access token.</summary>
    public async Task<UserId> ByTokenAsync(string tokenFile, CancellationToken cancellation)
    {
        session.AccessToken = await SecretFile.ReadAsync(tokenFile, cancellation);
        return (await session.GetWhoAmIAsync(cancellation)).User;
    }

    /// <summary>Makes the administrator's account once, and keeps its password and login in the data folder.</summary>
    public async Task<UserId> BySecretAsync(string secretFile, string name, CancellationToken cancellation)
    {
        if (await data.ReadSessionAsync(name, cancellation) is { } kept && await IsWelcomeAsync(kept, cancellation))
            return kept.User;

        var password = await data.PasswordAsync(name, cancellation);
        var secret = await SecretFile.ReadAsync(secretFile, cancellation);
        session.AccessToken = null;
        var login = await session.RegisterAsync(secret, name, password, isAdmin: true, cancellation);
        if (login is not null)
            report.Changed($"account of the administrator, {login.User}");
        login ??= await LogInAsync(name, password, cancellation);
        session.AccessToken = login.AccessToken;
        await data.WriteSessionAsync(name, login, cancellation);
        return login.User;
    }

    private async Task<bool> IsWelcomeAsync(LoggedIn kept, CancellationToken cancellation)
    {
        session.AccessToken = kept.AccessToken;
        try
        {
            return (await session.GetWhoAmIAsync(cancellation)).User == kept.User;
        }
        catch (MatrixException refusal) when (refusal.Code is ErrorCode.UnknownToken)
        {
            return false;
        }
    }

    private async Task<LoggedIn> LogInAsync(string name, string password, CancellationToken cancellation)
    {
        try
        {
            return await session.LogInAsync(name, password, "PROVISIONING", "Provisioning", cancellation);
        }
        catch (MatrixException refusal) when (refusal.Code is ErrorCode.Forbidden)
        {
            throw new ProvisioningException(
                $"The homeserver has an account '{name}' already, and its password is not the one in {data.PasswordFile(name)}. " +
                "Put the right one there, choose another name with --admin-user, or give --admin-token-file.", refusal);
        }
    }
}
