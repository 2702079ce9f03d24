using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Web.SignIn;

/// <summary>Who is signed in, and where. Sessions are in the store: they outlive a restart, and end at once when they are taken out.</summary>
public sealed class PortalSessions(PortalOptions options, StoreAccess store, TimeProvider time)
{
    /// <summary>A visit is noted no more often than this, so that reading pages does not write.</summary>
    private static readonly Duration NoteEvery = Duration.FromMinutes(5);

    private readonly Duration _idle = Duration.FromTimeSpan(options.SessionIdle), _max = Duration.FromTimeSpan(options.SessionMax);

    /// <summary>Signs somebody out everywhere, and makes an unused link useless. Returns in how many browsers they were signed in.</summary>
    public async Task<int> EndAllAsync(CommunityContext db, UserId user, CancellationToken cancellation)
    {
        await SignInLinks.RevokeAsync(db, user, cancellation);
        var now = time.GetUtcNow().ToInstant();
        var ended = await Open(db, now).CountAsync(session => session.User == user, cancellation);
        await db.Set<PortalSession>().Where(session => session.User == user).ExecuteDeleteAsync(cancellation);
        return ended;
    }

    /// <summary>The session behind a cookie, if it is still good; notes the visit.</summary>
    internal async Task<PortalSession?> FindAsync(string? secret, CancellationToken cancellation)
    {
        if (Secret.HashOf(secret) is not { } hash)
            return null;
        var now = time.GetUtcNow().ToInstant();
        var session = await store.ReadAsync(db => Open(db, now).AsNoTracking().SingleOrDefaultAsync(one => one.SecretHash == hash, cancellation));
        if (session is not null && now - session.SeenAt >= NoteEvery)
            await store.WriteAsync(
                db => db.Set<PortalSession>().Where(one => one.SecretHash == hash)
                    .ExecuteUpdateAsync(change => change.SetProperty(one => one.SeenAt, now), cancellation),
                cancellation);
        return session;
    }

    /// <summary>A new session within the transaction; returns the secret for the cookie.</summary>
    internal static string Begin(CommunityContext db, UserId user, string browser, Instant now)
    {
        var secret = Secret.New();
        db.Add(new PortalSession { SecretHash = Secret.HashOf(secret)!, User = user, Browser = browser, SignedInAt = now, SeenAt = now });
        return secret;
    }

    internal Task EndAsync(string? secret, CancellationToken cancellation)
    {
        var hash = Secret.HashOf(secret);
        return store.WriteAsync(db => db.Set<PortalSession>().Where(one => one.SecretHash == hash).ExecuteDeleteAsync(cancellation), cancellation);
    }

    /// <summary>Where somebody is signed in, the latest first.</summary>
    internal Task<List<PortalSession>> ListAsync(UserId user, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToInstant();
        return store.ReadAsync(db => Open(db, now).AsNoTracking().Where(session => session.User == user)
            .OrderByDescending(session => session.SeenAt).ToListAsync(cancellation));
    }

    /// <summary>When the earliest of what is kept here is over; null: nothing is kept.</summary>
    internal async Task<Instant?> NextEndAsync(CommunityContext db, CancellationToken cancellation)
    {
        Instant?[] ends =
        [
            await db.Set<SignInLink>().MinAsync(link => (Instant?)link.ExpiresAt, cancellation),
            await db.Set<PortalSession>().MinAsync(session => (Instant?)session.SeenAt, cancellation) + _idle,
            await db.Set<PortalSession>().MinAsync(session => (Instant?)session.SignedInAt, cancellation) + _max,
        ];
        return ends.Min();
    }

    /// <summary>Takes out what is over.</summary>
    internal async Task RemoveEndedAsync(CommunityContext db, Instant now, CancellationToken cancellation)
    {
        var (seen, since) = (now - _idle, now - _max);
        await db.Set<SignInLink>().Where(link => link.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
        await db.Set<PortalSession>().Where(session => session.SeenAt <= seen || session.SignedInAt <= since).ExecuteDeleteAsync(cancellation);
    }

    private IQueryable<PortalSession> Open(CommunityContext db, Instant now)
    {
        var (seen, since) = (now - _idle, now - _max);
        return db.Set<PortalSession>().Where(session => session.SeenAt > seen && session.SignedInAt > since)
            // A backup has sessions that were ended since: after a restore everybody signs in anew.
            .Where(session => !db.RestoredAccounts.Any(restored => restored.RestoredAt >= session.SignedInAt));
    }
}
