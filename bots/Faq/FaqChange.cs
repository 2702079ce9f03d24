using Community.Matrix.Ids;
using NodaTime;

namespace Community.Faq;

/// <summary>
/// A field of an entry, changed or to be changed. What was done at once has the same number and is undone at once. The words of a person in here
/// go with the answer or the question they belong to.
/// </summary>
internal sealed class FaqChange
{
    public long Id { get; private set; }

    public long EntryId { get; set; }

    /// <summary>Of the change within its entry, from 1.</summary>
    public required int Number { get; init; }

    public required FaqField Field { get; init; }

    /// <summary>The answer it is about.</summary>
    public long? AnswerId { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    /// <summary>It waits for a curator.</summary>
    public bool IsProposed { get; init; }

    public required Instant At { get; init; }

    /// <summary>Who did it; null: time, or somebody who is forgotten.</summary>
    public UserId? By { get; set; }

    /// <summary>The edit that proposes it.</summary>
    public EventId? Source { get; init; }
}

internal enum FaqField
{
    Question,
    Answer,

    /// <summary>There is one more; it came from the entry named before, if any.</summary>
    AnswerAdded,
    Tags,
    Wordings,
    State,
    Visibility,
    Owner,
    StandIn,
    ReviewAt,
    MergedInto,
}
