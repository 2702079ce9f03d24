using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Calendar;

/// <summary>The secret in the address of a feed: 128 random bits, of which the store has the hash only.</summary>
internal static class FeedSecret
{
    private const int Bytes = 16, Length = 22;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Null, if that can be no secret of ours. No salt: what is hashed can't be guessed.</summary>
    public static string? HashOf(string? secret) => secret is { Length: Length } && secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        ? Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(secret)))
        : null;

    public static Task<CalendarFeed?> FindAsync(CommunityContext db, string hash, CancellationToken cancellation) =>
        db.Set<CalendarFeed>().AsNoTracking().Where(feed => feed.SecretHash == hash)
            // A backup has addresses that were revoked since: after a restore everybody asks for a new one.
            .Where(feed => !db.RestoredAccounts.Any(restored => restored.RestoredAt >= feed.Since)).SingleOrDefaultAsync(cancellation);
}
