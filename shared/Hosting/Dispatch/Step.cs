using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Hosting.Dispatch;

/// <summary>What an event leads to in the store.</summary>
internal abstract record Step(RoomEvent Event)
{
    /// <summary>One of our own events has come back: what we sent is known to have arrived.</summary>
    internal sealed record Settle(RoomEvent Event) : Step(Event);

    /// <summary>A bot's handlers act on the event; once more, if it was set aside before.</summary>
    internal sealed record Handle(RoomEvent Event, string Bot, UserId Account, IReadOnlyList<Handling> Handlings, bool IsAgain = false) : Step(Event);
}
