using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Community.Matrix.Ids;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Store.Privacy;

/// <summary>Who wants nothing of theirs to be kept. Whatever captures words of people asks here first.</summary>
public static class Objections
{
    private const int TheOnly = 1, KeyBytes = 32;

    public static async Task<bool> HasObjectedAsync(this CommunityContext db, UserId person, CancellationToken cancellation) =>
        await db.Set<StoreSecret>().SingleOrDefaultAsync(cancellation) is { } secret && await FindAsync(db, secret, person, cancellation) is not null;

    /// <summary>From now on nothing of this person is captured.</summary>
    public static async Task ObjectAsync(this CommunityContext db, UserId person, Instant now, CancellationToken cancellation)
    {
        if (await db.Set<StoreSecret>().SingleOrDefaultAsync(cancellation) is not { } secret)
            db.Add(secret = new StoreSecret { Id = TheOnly, Key = RandomNumberGenerator.GetBytes(KeyBytes) });
        if (await FindAsync(db, secret, person, cancellation) is null)
            db.Add(new Objection { Person = HashOf(secret, person), Since = now });
    }

    public static async Task WithdrawObjectionAsync(this CommunityContext db, UserId person, CancellationToken cancellation)
    {
        if (await db.Set<StoreSecret>().SingleOrDefaultAsync(cancellation) is { } secret && await FindAsync(db, secret, person, cancellation) is { } objection)
            db.Remove(objection);
    }

    private static async Task<Objection?> FindAsync(CommunityContext db, StoreSecret secret, UserId person, CancellationToken cancellation) =>
        await db.Set<Objection>().FindAsync([HashOf(secret, person)], cancellation);

    private static string HashOf(StoreSecret secret, UserId person) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(secret.Key, Encoding.UTF8.GetBytes(person.Value)));
}
