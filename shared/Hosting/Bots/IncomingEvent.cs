using Community.Matrix.Events;

namespace Community.Hosting.Bots;

/// <summary>An event that passed <see cref="Dispatch.Etiquette"/>.</summary>
/// <param name="Event">The event.</param>
/// <param name="Kind">What it is to a bot.</param>
/// <param name="IsLate">Older than commands may be: what it teaches is kept, what it asks for is not done any more.</param>
/// <param name="IsDirect">In a direct room, where a person and the account are by themselves: what is said there is said to the bot.</param>
public sealed record IncomingEvent(RoomEvent Event, IncomingKind Kind, bool IsLate, bool IsDirect = false);

public enum IncomingKind
{
    /// <summary>A person's message, as first sent.</summary>
    Message,

    /// <summary>A person's new wording of an earlier message.</summary>
    Edit,
    Reaction,
    Redaction,

    /// <summary>The account itself has come into the room.</summary>
    Arrival,
    Other,
}
