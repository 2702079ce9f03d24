using Community.Hosting.Knowledge;
using Community.Hosting.Rooms;
using Community.Hosting.Sources;
using Community.Matrix.Events;
using Community.Store;
using NodaTime;

namespace Community.Hosting.Bots;

/// <summary>A slice as the pipeline sees it.</summary>
public interface IBot
{
    /// <summary>The slice's name in the configuration and in the store; never changes.</summary>
    string Name { get; }

    IReadOnlyList<IEventHandler> Handlers { get; }

    IReadOnlyList<IDueWork> DueWork { get; }

    /// <summary>What takes its time.</summary>
    IReadOnlyList<ISlowWork> SlowWork => [];

    /// <summary>What the slice keeps of what people said.</summary>
    IReadOnlyList<IKeepsSources> Sources => [];

    /// <summary>What the slice keeps by room.</summary>
    IReadOnlyList<IFollowsRooms> Followers => [];

    /// <summary>What the slice wants to know of what others found.</summary>
    IReadOnlyList<ILearns> Learns => [];
}

/// <summary>Something a bot does about events.</summary>
public interface IEventHandler
{
    /// <summary>
    /// Decides whether the event concerns the bot and reads from the homeserver what is needed for it. This is before the
    /// transaction: nothing is read from the store or written here. It may be asked about the same event more than once.
    /// </summary>
    /// <returns>What to do inside the transaction; null: nothing.</returns>
    ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation);
}

/// <summary>What to do about an event, inside the transaction. It may be run again after a rollback.</summary>
/// <param name="RunAsync">Changes the tables and fills the outbox; talks to nobody.</param>
/// <param name="Apology">Answers a person whose command can't be carried out; null where nobody waits for an answer.</param>
public sealed record Handling(Func<Work, CancellationToken, Task> RunAsync, Func<string, OutgoingMessage>? Apology = null);

/// <summary>Work that time brings: reminders, digests, closing polls.</summary>
public interface IDueWork
{
    /// <summary>When there is something to do next; null: nothing known. Reads only.</summary>
    Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation);

    /// <summary>Does all that is due at <see cref="Work.Now"/>, and marks it done, in one transaction.</summary>
    Task RunAsync(Work work, CancellationToken cancellation);
}
