using Community.Matrix.Ids;
using NodaTime;

namespace Community.Store.Knowledge;

/// <summary>
/// Something one bot has found and another may build on, by the ids of the messages that say it: whoever wants their words reads them in the
/// room, as they are then. It is for those who are in its room, and for nobody else.
/// </summary>
public sealed class Fact
{
    public long Id { get; private set; }

    /// <summary>The bot that found it.</summary>
    public required string Bot { get; init; }

    public required FactKind Kind { get; init; }

    public required RoomId Room { get; init; }

    /// <summary>The message that says it. For one bot and kind there is one fact a message.</summary>
    public required EventId Event { get; init; }

    /// <summary>The message it is about; null for a kind that needs none.</summary>
    public required EventId? About { get; init; }

    public required Instant At { get; init; }
}

/// <summary>What a fact is. A kind is here because a bot tells it and another reads it; what nobody reads is not kept.</summary>
public enum FactKind
{
    /// <summary><see cref="Fact.Event"/> answers the question <see cref="Fact.About"/>, and somebody has confirmed it.</summary>
    QuestionAnswered,
}

/// <summary>A bot has taken a fact in. Written in the same transaction as what came of it.</summary>
public sealed class FactRead
{
    public required long FactId { get; init; }

    /// <summary>The bot.</summary>
    public required string Reader { get; init; }
}
