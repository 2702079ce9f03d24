using Community.Hosting.Sending;
using Community.Hosting.Telemetry;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;

namespace Community.Hosting.Dispatch;

/// <summary>Runs the steps of a batch in one transaction, each behind a savepoint of its own.</summary>
internal sealed partial class StepRunner(StoreAccess store, TimeProvider time, ILogger<StepRunner> logger)
{
    private const int Attempts = 3;
    private const string Savepoint = "step";
    private static readonly TimeSpan FaultWait = TimeSpan.FromSeconds(1);

    /// <summary>Returns when all steps are kept. A fault of the store is waited out, since the sync token waits for us.</summary>
    public async Task RunAsync(IReadOnlyList<Step> steps, CancellationToken cancellation)
    {
        while (true)
            try
            {
                await store.WriteAsync(db => RunAllAsync(db, steps, cancellation), cancellation);
                return;
            }
            catch (Exception fault) when (store.IsFault(fault) && !cancellation.IsCancellationRequested)
            {
                LogStoreFault(fault);
                await Task.Delay(FaultWait, time, cancellation);
            }
    }

    private async Task RunAllAsync(CommunityContext db, IReadOnlyList<Step> steps, CancellationToken cancellation)
    {
        foreach (var step in steps)
        {
            if (step is Step.Settle settle)
                await SettledItems.SettleAsync(db, settle.Event, cancellation);
            else if (step is Step.Handle handle && !await WasHandledAsync(db, handle, cancellation))
                await HandleAsync(db, handle, cancellation);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }

    private static async Task<bool> WasHandledAsync(CommunityContext db, Step.Handle step, CancellationToken cancellation) => step.IsAgain
        ? await AsideAsync(db, step, cancellation) is not { IsAskedAgain: true }
        : await db.ProcessedEvents.AnyAsync(row => row.Bot == step.Bot && row.Event == step.Event.Id, cancellation);

    private static Task<SetAsideEvent?> AsideAsync(CommunityContext db, Step.Handle step, CancellationToken cancellation) =>
        db.SetAsideEvents.SingleOrDefaultAsync(row => row.Bot == step.Bot && row.Event == step.Event.Id, cancellation);

    private async Task HandleAsync(CommunityContext db, Step.Handle step, CancellationToken cancellation)
    {
        using var trace = SuiteTelemetry.Activities.StartActivity("event");
        trace?.SetTag("bot", step.Bot).SetTag("event", step.Event.Id.Value);
        var transaction = db.Database.CurrentTransaction!;
        for (var attempt = 1; ; attempt++)
        {
            await transaction.CreateSavepointAsync(Savepoint, cancellation);
            try
            {
                await RunHandlingsAsync(db, step, cancellation);
                await transaction.ReleaseSavepointAsync(Savepoint, cancellation);
                SuiteTelemetry.EventHandled(step.Bot);
                return;
            }
            catch (Exception failure) when (!store.IsFault(failure) && !cancellation.IsCancellationRequested)
            {
                await RollBackAsync(db, transaction, cancellation);
                LogHandlerFailed(step.Bot, step.Event.Id.Value, attempt, WithoutText.Of(failure));
                if (attempt < Attempts)
                    continue;
                await SetAsideAsync(db, step, failure, cancellation);
                return;
            }
        }
    }

    private async Task RunHandlingsAsync(CommunityContext db, Step.Handle step, CancellationToken cancellation)
    {
        if (step.IsAgain)
            await ForgetAsideAsync(db, step, cancellation);
        var work = NewWork(db, step);
        var saved = 0;
        void Count(object? sender, SavedChangesEventArgs changes) => saved += changes.EntitiesSavedCount;
        // A handler may save by itself, to learn an id that the database gives.
        db.SavedChanges += Count;
        try
        {
            foreach (var handling in step.Handlings)
                await handling.RunAsync(work, cancellation);
        }
        finally
        {
            db.SavedChanges -= Count;
        }
        // Talk that changed nothing leaves no trace, not even its id.
        if (saved > 0 || db.ChangeTracker.HasChanges())
            db.ProcessedEvents.Add(Processed(step));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>What kept the event from being handled; it comes back, should the handling fail again.</summary>
    private static async Task ForgetAsideAsync(CommunityContext db, Step.Handle step, CancellationToken cancellation)
    {
        await db.SetAsideEvents.Where(row => row.Bot == step.Bot && row.Event == step.Event.Id).ExecuteDeleteAsync(cancellation);
        await db.ProcessedEvents.Where(row => row.Bot == step.Bot && row.Event == step.Event.Id).ExecuteDeleteAsync(cancellation);
    }

    private static async Task RollBackAsync(CommunityContext db, IDbContextTransaction transaction, CancellationToken cancellation)
    {
        await transaction.RollbackToSavepointAsync(Savepoint, cancellation);
        await transaction.ReleaseSavepointAsync(Savepoint, cancellation);
        db.ChangeTracker.Clear();
    }

    private async Task SetAsideAsync(CommunityContext db, Step.Handle step, Exception failure, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToInstant();
        var aside = await AsideAsync(db, step, cancellation);
        if (aside is not null)
        {
            (aside.Error, aside.At, aside.IsAskedAgain) = (failure.GetType().Name, now, false);
            aside.Failures++;
        }
        else
        {
            aside = new SetAsideEvent
            {
                Bot = step.Bot,
                Event = step.Event.Id,
                Room = step.Event.Room,
                Reference = Failure.ReferenceOf(DerivedId.Of(step.Bot, step.Event.Id.Value)),
                Error = failure.GetType().Name,
                At = now,
            };
            db.SetAsideEvents.Add(aside);
            db.ProcessedEvents.Add(Processed(step));
        }
        if (step.Handlings.Select(handling => handling.Apology).FirstOrDefault(apology => apology is not null) is { } apologise)
            NewWork(db, step).Outbox.Reply(step.Event, apologise(aside.Reference), aside.Failures == 1 ? "apology" : $"apology {aside.Failures}");
        SuiteTelemetry.EventSetAside(step.Bot);
        LogSetAside(step.Bot, step.Event.Id.Value, step.Event.Room.Value, aside.Reference);
    }

    private ProcessedEvent Processed(Step.Handle step) =>
        new() { Bot = step.Bot, Event = step.Event.Id, HandledAt = time.GetUtcNow().ToInstant() };

    private Work NewWork(CommunityContext db, Step.Handle step)
    {
        var now = time.GetUtcNow().ToInstant();
        return new Work(db, new Outbox(db, step.Bot, step.Account, step.Event.Id.Value, now), now);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store can't be written; events wait.")]
    private partial void LogStoreFault(Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Bot} failed on event {EventId}, attempt {Attempt}: {Failure}")]
    private partial void LogHandlerFailed(string bot, string eventId, int attempt, string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Bot} has set aside event {EventId} of room {Room}; reference {Reference}.")]
    private partial void LogSetAside(string bot, string eventId, string room, string reference);
}
