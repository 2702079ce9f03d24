using Community.Matrix.Ids;
using NodaTime;

namespace Community.Commands.Prompts;

/// <summary>
/// Something a bot waits to hear from one person in one room: the answer to a question, or whether what was done shall be undone. Of each
/// there is one at a time, and it is forgotten when it is answered or its time is over.
/// </summary>
public sealed class OpenQuestion
{
    public required RoomId Room { get; init; }

    public required UserId Person { get; init; }

    public required QuestionKind Kind { get; init; }

    /// <summary>The bot that waits.</summary>
    public required string Bot { get; init; }

    /// <summary>The command that goes on with the answer, by its German word.</summary>
    public required string Command { get; init; }

    /// <summary>What the command needs to know to go on. Only the command reads it.</summary>
    public required string About { get; init; }

    /// <summary>The answers to choose from, as JSON.</summary>
    public required string Choices { get; init; }

    public required Language Language { get; init; }

    /// <summary>The transaction id of the message that asks: replies and reactions to it are answers.</summary>
    public required string AskedBy { get; init; }

    public required Instant ExpiresAt { get; init; }

    /// <summary>The event that undid it. It stays until its time is over, so that every bot can see that one of them has.</summary>
    public EventId? UndoneBy { get; set; }
}

public enum QuestionKind
{
    /// <summary>Answered by a choice or in words, given up for a new command.</summary>
    Question,

    /// <summary>Something was done and can be undone.</summary>
    Undo,
}
