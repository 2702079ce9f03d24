using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Community.Matrix.Ids;
using Microsoft.EntityFrameworkCore;

namespace Community.Store.Privacy;

/// <summary>Stands for people by keyed hashes of their ids: whom we have to know again, without keeping who they are. See <see cref="StoreSecret"/>.</summary>
public sealed class PersonMarks
{
    private readonly byte[] _key;

    internal PersonMarks(StoreSecret secret) => _key = secret.Key;

    /// <summary>HMAC-SHA-256 of the user id, 43 characters of base64url.</summary>
    public string Of(UserId person) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(person.Value)));
}

/// <summary>Finds the store's marks.</summary>
public static class PersonMarksOfStore
{
    private const int TheOnly = 1, KeyBytes = 32;

    /// <summary>Null: the store has never marked anybody.</summary>
    public static async Task<PersonMarks?> MarksAsync(this CommunityContext db, CancellationToken cancellation) =>
        await db.Set<StoreSecret>().SingleOrDefaultAsync(cancellation) is { } secret ? new PersonMarks(secret) : null;

    /// <summary>Begins to mark people, if that has not been done before.</summary>
    public static async Task<PersonMarks> NewMarksAsync(this CommunityContext db, CancellationToken cancellation)
    {
        if (await db.Set<StoreSecret>().SingleOrDefaultAsync(cancellation) is not { } secret)
            db.Add(secret = new StoreSecret { Id = TheOnly, Key = RandomNumberGenerator.GetBytes(KeyBytes) });
        return new PersonMarks(secret);
    }
}
