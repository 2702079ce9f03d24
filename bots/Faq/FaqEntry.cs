using Community.Commands;
using Community.Matrix.Ids;
using NodaTime;

namespace Community.Faq;

/// <summary>A question and its answers, kept. It belongs to its room, and is shown elsewhere only as far as a curator has widened it.</summary>
internal sealed class FaqEntry
{
    /// <summary>The short id people use in commands.</summary>
    public long Id { get; private set; }

    /// <summary>Whose it is: its curators decide about it, its members see it. The room is its category as well.</summary>
    public required RoomId Room { get; set; }

    /// <summary>Where the question was asked: the room before, if the room was replaced since.</summary>
    public required RoomId SourceRoom { get; init; }

    /// <summary>Empty as long as nobody has said what the answer answers; then it is a draft.</summary>
    public required string Question { get; set; }

    /// <summary>The message that asked; null: somebody wrote the question for the entry.</summary>
    public EventId? QuestionEvent { get; set; }

    /// <summary>Whose edits of the question count. Never shown.</summary>
    public UserId? QuestionAuthor { get; set; }

    public List<FaqAnswer> Answers { get; } = [];

    public required EntryState State { get; set; }

    public Visibility Visibility { get; set; }

    /// <summary>What it is to be from <see cref="WidensAt"/> on, unless one of the authors objects.</summary>
    public Visibility? Wanted { get; set; }

    public Instant? WidensAt { get; set; }

    /// <summary>One of the authors wants it to stay in the room.</summary>
    public bool IsObjected { get; set; }

    /// <summary>Who looks after it. Never shown by name on pages.</summary>
    public UserId? Owner { get; set; }

    public UserId? StandIn { get; set; }

    /// <summary>When somebody shall look whether it is still right.</summary>
    public Instant? ReviewAt { get; set; }

    /// <summary>Its owner was reminded of <see cref="ReviewAt"/>.</summary>
    public Instant? RemindedAt { get; set; }

    /// <summary>When somebody last said that it is right.</summary>
    public Instant? CheckedAt { get; set; }

    /// <summary>The 📌 alone keep it: when the last goes, it goes. Over once a curator has approved or changed it.</summary>
    public bool IsHeldByPins { get; set; }

    /// <summary>The entry it has become part of.</summary>
    public long? MergedInto { get; set; }

    public required Instant KeptAt { get; init; }

    /// <summary>In which its people are reminded.</summary>
    public Language Language { get; init; }

    /// <summary>Counts what the search must know of.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>The number of the latest change; see <see cref="FaqChange"/>.</summary>
    public int LastChange { get; set; }

    /// <summary>One each, in small letters.</summary>
    public List<FaqTag> Tags { get; } = [];

    /// <summary>The question in other words.</summary>
    public List<FaqWording> Wordings { get; } = [];

    /// <summary>Every event whose words are in here: the messages and their edits.</summary>
    public List<FaqSource> Sources { get; } = [];

    /// <summary>The reactions that keep it.</summary>
    public List<FaqPin> Pins { get; } = [];

    public List<FaqChange> Changes { get; } = [];

    /// <summary>People are shown it.</summary>
    public bool IsShown => State is EntryState.Published or EntryState.ToReview;

    /// <summary>Its answers in their order, without those that wait to be added.</summary>
    public IEnumerable<FaqAnswer> ShownAnswers => Answers.Where(answer => !answer.IsWaiting || State == EntryState.Draft).OrderBy(answer => answer.Id);

    /// <summary>The same, one under the other.</summary>
    public string Answer => string.Join("\n\n", ShownAnswers.Select(answer => answer.Text));
}

internal enum EntryState
{
    /// <summary>Waits for a curator.</summary>
    Draft,
    Published,

    /// <summary>Published, and somebody should see whether it is still right.</summary>
    ToReview,

    /// <summary>Kept, but no longer found.</summary>
    Archived,
}

internal enum Visibility
{
    /// <summary>Members of its room.</summary>
    Room,

    /// <summary>Members of the community's Space.</summary>
    Space,

    /// <summary>Everybody.</summary>
    Public,
}

/// <summary>One answer of an entry.</summary>
internal sealed class FaqAnswer
{
    public long Id { get; private set; }

    public long EntryId { get; set; }

    public required string Text { get; set; }

    /// <summary>Where it was said.</summary>
    public required RoomId SourceRoom { get; init; }

    /// <summary>The message; null: somebody wrote it for the entry.</summary>
    public EventId? Event { get; init; }

    /// <summary>It is to be added to a published entry, and waits for a curator.</summary>
    public bool IsWaiting { get; set; }

    /// <summary>Whose edits count. Shown only as they have agreed to; see <see cref="FaqCredit"/>.</summary>
    public UserId? Author { get; set; }
}

/// <summary>An event whose words are in an entry; with its redaction they go.</summary>
internal sealed class FaqSource
{
    public long EntryId { get; set; }

    public required EventId Event { get; init; }

    public required RoomId Room { get; init; }

    /// <summary>The answer its words are in; null: the question.</summary>
    public long? AnswerId { get; set; }
}

/// <summary>A 📌; an answer without one is not kept any more, as long as pins are all that keeps it.</summary>
internal sealed class FaqPin
{
    public long EntryId { get; set; }

    public required EventId Reaction { get; init; }

    public required RoomId Room { get; init; }

    public required long AnswerId { get; init; }

    /// <summary>Put there by a curator; else it proposes.</summary>
    public required bool IsCurators { get; init; }
}

internal sealed class FaqTag
{
    public long EntryId { get; set; }

    public required string Tag { get; init; }
}

internal sealed class FaqWording
{
    public long EntryId { get; set; }

    public required string Text { get; init; }
}
