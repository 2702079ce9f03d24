using Community.Store.Delivery;
using NodaTime;

namespace Community.Store;

/// <summary>One bot's work on one cause (an event, or something due), inside a transaction: its tables and what it sends.</summary>
/// <param name="Db">The tables. Changes are saved when the work returns.</param>
/// <param name="Outbox">What shall be sent once the transaction is kept.</param>
/// <param name="Now">The moment the work began.</param>
public sealed record Work(CommunityContext Db, Outbox Outbox, Instant Now);
