using System.Globalization;
using System.Text.RegularExpressions;
using Community.Hosting.Accounts;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using EventId = Community.Matrix.Ids.EventId;

namespace Community.Hosting.Restoring;

/// <summary>
/// After a restore, an account's store knows nothing of what was done since the backup, and sees those events again. So first it is read
/// in the rooms what the account has said meanwhile; then the events are handled, with nothing sent and nothing due done; then it goes on,
/// and of what it wants to say leaves out what has been said.
/// </summary>
internal sealed partial class Recollection(
    BotAccount account, OwnSends sends, StoreAccess store, IStoreProvider provider, TimeProvider time, ILogger<Recollection> logger)
{
    /// <summary>Clocks differ: the homeserver's may run behind ours by so much.</summary>
    private static readonly Duration ClockSkew = Duration.FromMinutes(10);

    /// <summary>A room that can't be read for so long must not keep all others silent.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan FaultWait = TimeSpan.FromSeconds(2);

    /// <summary>Messages may be gone that showed a number: new numbers begin so far beyond.</summary>
    private const int Margin = 10;

    private readonly TaskCompletionSource _caughtUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HashSet<EventId> _answered = [];

    /// <summary>From when on events are to be read again, whatever else bounds that; null: no restore to catch up with.</summary>
    public Instant? Since { get; private set; }

    /// <summary>Whether we have reacted to an event after the backup: then it was not too late for it, whatever the time is now.</summary>
    public bool WasAnswered(EventId id) => _answered.Contains(id);

    /// <summary>Reads what was said since the backup, if there is anything to catch up with. To be done before events are followed.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        if (await OpenAsync(cancellation) is not { } restored)
        {
            _caughtUp.TrySetResult();
            return;
        }
        if (restored.RecalledAt is null)
            await RecallAsync(restored.TakenAt, cancellation);
        var answered = await store.ReadAsync(db => db.RecalledSends.AsNoTracking()
            .Where(send => send.Account == account.User && send.Target != null).Select(send => send.Target!.Value).ToListAsync(cancellation));
        _answered = [.. answered];
        Since = restored.TakenAt - ClockSkew;
    }

    /// <summary>All events since the backup have been handled.</summary>
    public async Task EndAsync(CancellationToken cancellation)
    {
        if (Since is null)
            return;
        await ChangeAsync(row => row.CaughtUpAt = Now(), cancellation);
        Since = null;
        LogCaughtUp(account.User.Value);
        _caughtUp.TrySetResult();
    }

    /// <summary>Waits for <see cref="EndAsync"/>, where there is something to catch up with.</summary>
    public async Task CaughtUpAsync(CancellationToken cancellation)
    {
        while (true)
            try
            {
                if (await OpenAsync(cancellation) is not null)
                    await _caughtUp.Task.WaitAsync(LongestSilence, time, cancellation);
                return;
            }
            catch (TimeoutException)
            {
                // What was said is known by then, or will be looked for: only live messages may be seen to change back and forth.
                if (await OpenAsync(cancellation) is not { RecalledAt: not null })
                    continue;
                LogImpatient(account.User.Value);
                return;
            }
            catch (Exception fault) when (store.IsFault(fault) && !cancellation.IsCancellationRequested)
            {
                await Task.Delay(FaultWait, time, cancellation);
            }
    }

    private Task<RestoredAccount?> OpenAsync(CancellationToken cancellation) => store.ReadAsync(db =>
        db.RestoredAccounts.AsNoTracking().SingleOrDefaultAsync(row => row.Account == account.User && row.CaughtUpAt == null, cancellation));

    private async Task RecallAsync(Instant takenAt, CancellationToken cancellation)
    {
        LogRecalling(account.User.Value, takenAt);
        var (found, unreadable) = await sends.ReadAsync(takenAt - ClockSkew, cancellation);
        await store.WriteAsync(
            async db =>
            {
                var known = await db.RecalledSends.Where(send => send.Account == account.User).Select(send => send.Event).ToListAsync(cancellation);
                db.RecalledSends.AddRange(found.DistinctBy(send => send.Event).ExceptBy(known, send => send.Event));
                if (found.Count + unreadable > 0)
                    await provider.SkipNumbersAsync(db, found.Max(NumberOf) ?? 0, unreadable + Margin, cancellation);
                (await db.RestoredAccounts.SingleAsync(row => row.Account == account.User, cancellation)).RecalledAt = Now();
            },
            cancellation);
        LogRecalled(account.User.Value, found.Count);
    }

    private static long? NumberOf(RecalledSend send) =>
        send.Subject is { } subject && NumberAtEnd().Match(subject) is { Success: true } match ? long.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    private Task ChangeAsync(Action<RestoredAccount> change, CancellationToken cancellation) => store.WriteAsync(
        async db => change(await db.RestoredAccounts.SingleAsync(row => row.Account == account.User, cancellation)), cancellation);

    private Instant Now() => time.GetUtcNow().ToInstant();

    // So many digits fit.
    [GeneratedRegex("(?<![0-9])[0-9]{1,12}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberAtEnd();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store of {User} was restored from a backup of {TakenAt}; reading what was said since then.")]
    private partial void LogRecalling(string user, Instant takenAt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{User} has sent {Count} events since the backup; what happened since is handled again, in silence.")]
    private partial void LogRecalled(string user, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{User} has caught up with what happened since the backup.")]
    private partial void LogCaughtUp(string user);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A room of {User} still can't be read after the restore; sending goes on without waiting for it.")]
    private partial void LogImpatient(string user);
}
