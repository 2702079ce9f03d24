using Community.Matrix.Ids;

namespace Community.Store.Delivery;

/// <summary>A person who has banned the account from their direct room: it leaves them alone until they invite it again.</summary>
public sealed class DirectRefusal
{
    public required UserId Account { get; init; }

    public required UserId Person { get; init; }
}
