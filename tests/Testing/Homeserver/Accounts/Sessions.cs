using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Accounts;

/// <summary>Who is behind an access token: https://spec.matrix.org/v1.16/client-server-api/#client-authentication</summary>
internal sealed class Sessions
{
    private readonly Dictionary<string, Session> byToken = new(StringComparer.Ordinal);

    /// <summary>A device has one token: a new login with its id ends the old one, as on Synapse.</summary>
    public Session Open(World world, FakeUser user, string? deviceId)
    {
        var session = new Session(user, deviceId ?? world.NewId()[..10].ToUpperInvariant(), "syt_" + world.NewId());
        foreach (var old in Of(user.UserId).Where(s => s.DeviceId == session.DeviceId))
            byToken.Remove(old.Token);
        byToken[session.Token] = session;
        return session;
    }

    public Session? Find(string? token) => token is null ? null : byToken.GetValueOrDefault(token);

    public Session Require(string? token)
    {
        if (token is null)
            throw new MatrixException(401, "M_MISSING_TOKEN", "Missing access token");
        var session = Find(token);
        if (session is { EndedSoftly: null })
            return session;
        throw new MatrixException(401, "M_UNKNOWN_TOKEN", "Invalid access token passed.") { SoftLogout = session?.EndedSoftly ?? false };
    }

    /// <summary>A soft logout keeps the device and what hangs on it; a hard one deletes it, with its transaction ids.</summary>
    public void End(World world, Session session, bool softly)
    {
        session.EndedSoftly = softly;
        if (!softly)
            world.Transactions.ForgetDevice(session.User.UserId, session.DeviceId);
        world.News.Signal();
    }

    public List<Session> Of(string userId) => [.. byToken.Values.Where(s => s.User.UserId == userId)];
}
