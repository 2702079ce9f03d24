using Community.Matrix.Ids;
using NodaTime;

namespace Community.Faq;

/// <summary>A question and its answer, kept. It belongs to its room and is shown there only.</summary>
internal sealed class FaqEntry
{
    /// <summary>The short id people use in commands.</summary>
    public long Id { get; private set; }

    /// <summary>Where it is shown.</summary>
    public required RoomId Room { get; set; }

    /// <summary>Where its messages are: the room before, if the room was replaced since.</summary>
    public required RoomId SourceRoom { get; init; }

    public required string Question { get; set; }

    public required string Answer { get; set; }

    public required EventId QuestionEvent { get; init; }

    public required EventId AnswerEvent { get; init; }

    /// <summary>Whose edits of the question count. Never shown.</summary>
    public required UserId QuestionAuthor { get; init; }

    /// <summary>Whose edits of the answer count. Never shown.</summary>
    public required UserId AnswerAuthor { get; init; }

    public required Instant KeptAt { get; init; }

    /// <summary>Counts the changes of the text.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>Every event whose words are in here: the messages and their edits.</summary>
    public List<FaqSource> Sources { get; } = [];

    /// <summary>The reactions that keep it.</summary>
    public List<FaqPin> Pins { get; } = [];
}

/// <summary>An event whose words are in an entry; with its redaction they go.</summary>
internal sealed class FaqSource
{
    public long EntryId { get; private set; }

    public required EventId Event { get; init; }
}

/// <summary>A curator's 📌; an entry without one is not kept any more.</summary>
internal sealed class FaqPin
{
    public long EntryId { get; private set; }

    public required EventId Reaction { get; init; }
}
