using Community.Matrix.Ids;
using NodaTime;

namespace Community.Meetups.Minutes;

/// <summary>The short protocol of a date.</summary>
internal sealed class DateMinutes
{
    public const int MostEntries = 200;

    public required long DateId { get; init; }

    public MeetupDate Date { get; set; } = null!;

    public MinutesState State { get; set; }

    public required Instant StartedAt { get; init; }

    /// <summary>When whoever leads the meetup approved it; null: not yet.</summary>
    public Instant? ApprovedAt { get; set; }

    public List<MinutesEntry> Entries { get; } = [];

    public List<MinutesRequest> Requests { get; } = [];

    /// <summary>What was answered to a question, in the order in which it was said.</summary>
    public IEnumerable<MinutesEntry> AnswersTo(MinutesEntry question) =>
        Entries.Where(entry => entry.Kind is EntryKind.Answer && entry.Answers == question.Event).OrderBy(entry => entry.Id);

    /// <summary>The question that an answer answers; null: it is gone, or there was none.</summary>
    public MinutesEntry? QuestionOf(MinutesEntry answer) => answer is { Kind: EntryKind.Answer, Answers: { } asked }
        ? Entries.Find(entry => entry.Kind is EntryKind.Question && entry.Event == asked)
        : null;

    /// <summary>The question meant by an answer: the one it was said to, or else the latest that is still open, or the latest of all.</summary>
    public MinutesEntry? QuestionMeant(IEnumerable<EventId> saidUnder)
    {
        var questions = Entries.Where(entry => entry.Kind is EntryKind.Question).OrderByDescending(entry => entry.Id).ToList();
        return saidUnder.Select(message => questions.Find(question => question.Event == message)).FirstOrDefault(question => question is not null) ??
            questions.Find(question => !AnswersTo(question).Any()) ?? questions.FirstOrDefault();
    }
}

internal enum MinutesState
{
    /// <summary>Asked for, but not begun.</summary>
    Awaited,

    /// <summary>Entries are being taken.</summary>
    Open,

    /// <summary>Posted, and waiting for whoever leads the meetup.</summary>
    Posted,

    Approved,
}

/// <summary>Something worth keeping, in somebody's words.</summary>
internal sealed class MinutesEntry
{
    public const int LongestText = 500;

    /// <summary>The number people use for a task.</summary>
    public long Id { get; private set; }

    public long DateId { get; private set; }

    public required EntryKind Kind { get; set; }

    public required string Text { get; set; }

    /// <summary>Whose task it is.</summary>
    public required UserId? Person { get; set; }

    /// <summary>Until when.</summary>
    public required LocalDate? DueOn { get; set; }

    /// <summary>When its person is reminded; null: not at all, or done.</summary>
    public Instant? RemindAt { get; set; }

    public Instant? DoneAt { get; set; }

    /// <summary>The message it was said in: edited it changes, deleted it goes.</summary>
    public required EventId Event { get; init; }

    /// <summary>The room of that message: not the meetup's, once that has moved on.</summary>
    public required RoomId SaidIn { get; init; }

    /// <summary>Who said it: only their edits count. Never shown; null: forgotten.</summary>
    public required UserId? By { get; set; }

    /// <summary>Of an answer, the message that asked.</summary>
    public EventId? Answers { get; set; }
}

internal enum EntryKind
{
    Decision,
    Task,
    Question,
    Info,

    /// <summary>To a question of the same protocol.</summary>
    Answer,
}

/// <summary>Somebody who was not there and wants the protocol.</summary>
internal sealed class MinutesRequest
{
    public long DateId { get; private set; }

    public required UserId Person { get; init; }

    public bool IsSent { get; set; }
}
