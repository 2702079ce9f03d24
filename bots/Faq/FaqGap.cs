using Community.Matrix.Ids;
using NodaTime;

namespace Community.Faq;

/// <summary>
/// Something that was looked for in a room and not found. Who looked for it is not kept, and its words only from the second time on: what one person
/// alone has typed is nobody's business.
/// </summary>
internal sealed class FaqGap
{
    public long Id { get; private set; }

    public required RoomId Room { get; set; }

    /// <summary>The words as they were last typed; null as long as they were typed once.</summary>
    public string? Words { get; set; }

    /// <summary>A hash, the same for the same words in other forms or another order.</summary>
    public required string Key { get; init; }

    public required int Count { get; set; }

    public required Instant LastAt { get; set; }
}

/// <summary>A question in a room that nobody has answered yet, by its id.</summary>
internal sealed class FaqAsked
{
    public required EventId Event { get; init; }

    public required RoomId Room { get; init; }

    public required Instant At { get; init; }
}

/// <summary>An answer that may be worth keeping, by the ids of its messages, until a curator keeps it or lets it be.</summary>
internal sealed class FaqCandidate
{
    public required EventId Answer { get; init; }

    public required EventId Question { get; init; }

    public required RoomId Room { get; init; }

    public required Instant At { get; init; }

    public required CandidateOrigin Origin { get; init; }
}

internal enum CandidateOrigin
{
    /// <summary>Whoever asked said thank you for it.</summary>
    Thanks,

    /// <summary>It stands in a protocol.</summary>
    Protocol,
}

/// <summary>An entry that fits a question, and is named unless somebody answers first.</summary>
internal sealed class FaqSuggestion
{
    public required EventId Question { get; init; }

    public required RoomId Room { get; init; }

    public required UserId Asker { get; init; }

    public required long EntryId { get; init; }

    public required Instant DueAt { get; init; }
}

/// <summary>Whether an entry helped somebody, by the reaction or the command that says so.</summary>
internal sealed class FaqVote
{
    public required long EntryId { get; init; }

    public required EventId Event { get; init; }

    public required bool IsHelpful { get; init; }
}
