using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Web.SignIn;

/// <summary>Links by which a person signs in, sent to them in the chat.</summary>
public sealed class SignInLinks(PortalOptions options)
{
    /// <summary>The page for it, of which the secret is the last part.</summary>
    internal const string Path = "/anmelden";

    /// <summary>How long a link can be used.</summary>
    public Duration Lifetime { get; } = Duration.FromTimeSpan(options.LinkLifetime);

    /// <summary>
    /// The address of a new link for somebody; an earlier one can't be used any more. It is kept with the transaction: rolled back,
    /// there is no such link, and the message that carries it goes with it.
    /// </summary>
    public async Task<string> IssueAsync(CommunityContext db, UserId user, Instant now, CancellationToken cancellation)
    {
        var secret = Secret.New();
        await RevokeAsync(db, user, cancellation);
        db.Add(new SignInLink { SecretHash = Secret.HashOf(secret)!, User = user, ExpiresAt = now + Lifetime });
        return $"{options.Url.TrimEnd('/')}{Path}/{secret}";
    }

    /// <summary>Whose link it is; null, if it is unknown, used or too old.</summary>
    internal static async Task<UserId?> OwnerAsync(CommunityContext db, string? secret, Instant now, CancellationToken cancellation) =>
        (await FindAsync(db, secret, now, cancellation))?.User;

    /// <summary>Uses a link up and says whose it was; null, if it is unknown, used or too old. Within a transaction, so that of two only one gets it.</summary>
    internal static async Task<UserId?> UseAsync(CommunityContext db, string? secret, Instant now, CancellationToken cancellation)
    {
        if (await FindAsync(db, secret, now, cancellation) is not { } link)
            return null;
        db.Remove(link);
        return link.User;
    }

    /// <summary>Makes a person's unused link useless.</summary>
    internal static Task RevokeAsync(CommunityContext db, UserId user, CancellationToken cancellation) =>
        db.Set<SignInLink>().Where(link => link.User == user).ExecuteDeleteAsync(cancellation);

    private static async Task<SignInLink?> FindAsync(CommunityContext db, string? secret, Instant now, CancellationToken cancellation) =>
        Secret.HashOf(secret) is { } hash
            ? await db.Set<SignInLink>().SingleOrDefaultAsync(link => link.SecretHash == hash && link.ExpiresAt > now, cancellation)
            : null;
}
