using Community.Hosting.Accounts;
using Community.Matrix.Sync;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Hosting.Sync;

/// <summary>What the store knows of how far an account has come, and in which rooms it is.</summary>
internal sealed class SyncProgress(BotAccount account, StoreAccess store, TimeProvider time)
{
    public Task<string?> ReadTokenAsync(CancellationToken cancellation) => store.ReadAsync(async db =>
        (await db.SyncPositions.SingleOrDefaultAsync(row => row.Account == account.User, cancellation))?.Token);

    public Task SaveTokenAsync(string token, CancellationToken cancellation) => store.WriteAsync(
        async db =>
        {
            if (await db.SyncPositions.SingleOrDefaultAsync(row => row.Account == account.User, cancellation) is { } position)
                (position.Token, position.SavedAt) = (token, Now());
            else
                db.SyncPositions.Add(new SyncPosition { Account = account.User, Token = token, SavedAt = Now() });
        },
        cancellation);

    /// <summary>The rooms we were in and are not in any more, where the homeserver could not tell since when.</summary>
    /// <param name="all">A first sync, which names every room we are in.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<IReadOnlyList<SyncedRoom>> GoneAsync(SyncBatch all, CancellationToken cancellation) => store.ReadAsync<IReadOnlyList<SyncedRoom>>(async db =>
    {
        var known = await db.KnownRooms.Where(row => row.Account == account.User).Select(row => row.Room).ToListAsync(cancellation);
        return [.. known.Except(all.Joined.Select(room => room.Room)).Select(room => new SyncedRoom(room, [], Limited: false, PrevBatch: null))];
    });

    /// <summary>Doubts all that is kept from the account's rooms.</summary>
    public Task DoubtAllAsync(CancellationToken cancellation) => store.WriteAsync(
        async db =>
        {
            foreach (var known in await db.KnownRooms.Where(row => row.Account == account.User).ToListAsync(cancellation))
                await SourceDoubt.MarkAsync(db, account.User, known.Room, Now(), cancellation);
        },
        cancellation);

    private Instant Now() => time.GetUtcNow().ToInstant();
}
