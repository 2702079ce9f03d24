using Community.Matrix.Ids;
using NodaTime;

namespace Community.Faq.Files;

/// <summary>An entry as it stands in a file: without the people who wrote or look after it.</summary>
/// <param name="Id">Its number; null: it gets one.</param>
/// <param name="Room">Whose it is.</param>
/// <param name="Question">Not empty.</param>
/// <param name="Answers">One or more, none empty.</param>
internal sealed record FiledEntry(long? Id, RoomId Room, string Question, IReadOnlyList<FiledAnswer> Answers)
{
    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<string> Wordings { get; init; } = [];

    public EntryState State { get; init; } = EntryState.Published;

    public Visibility Visibility { get; init; }

    public Instant? KeptAt { get; init; }

    public Instant? CheckedAt { get; init; }

    public Instant? ReviewAt { get; init; }
}

/// <summary>An answer in a file.</summary>
/// <param name="Text">Its words.</param>
/// <param name="By">What its author agreed to be called; only written where names were asked for, and never read.</param>
internal sealed record FiledAnswer(string Text, string? By = null);
