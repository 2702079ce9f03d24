using Community.Hosting.Bots;
using Community.Store.Knowledge;

namespace Community.Hosting.Knowledge;

/// <summary>A slice that wants to know of something others found. It takes each fact in once, whatever happens in between.</summary>
public interface ILearns
{
    FactKind Kind { get; }

    /// <summary>
    /// Decides what to make of a fact, and reads from the homeserver what is needed for it: its messages may have changed or gone. This is
    /// before the transaction: nothing is written here. It may be asked about the same fact more than once.
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <param name="room">Reads from its room, in which the account is.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>What to do in the transaction that marks the fact as taken in; null: nothing.</returns>
    ValueTask<Handling?> ConsiderAsync(Fact fact, IRoomReader room, CancellationToken cancellation);
}
