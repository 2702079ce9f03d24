namespace Community.Store.Delivery;

/// <summary>
/// What a message of ours shows, so that it can be taken back when that has to go: a person by their id, or something of the bot's by a
/// name it chose. It lives as long as its item.
/// </summary>
public sealed class OutboxShown
{
    public long ItemId { get; private set; }

    public required string What { get; init; }
}
