using Community.Matrix.Ids;
using NodaTime;

namespace Community.Summaries.Talks;

/// <summary>A talk in short. Every sentence names the messages it rests on, all of which are in the talk.</summary>
/// <param name="Topics">What was talked about, in the order in which it came up.</param>
/// <param name="Decisions">What was agreed.</param>
/// <param name="Dates">Where somebody proposed a time to meet.</param>
/// <param name="OpenQuestions">What was asked and not answered.</param>
public sealed record Summary(
    IReadOnlyList<Topic> Topics, IReadOnlyList<SummarySentence> Decisions, IReadOnlyList<SummarySentence> Dates, IReadOnlyList<SummarySentence> OpenQuestions)
{
    public SummaryMaking Made { get; init; } = SummaryMaking.Extractive;
}

/// <summary>How a summary came about; people are told.</summary>
/// <param name="Model">The name of the model that wrote it; null if its sentences are people's own words.</param>
/// <param name="Trouble">Why no model wrote it although one is set up; null if one did or none is.</param>
public sealed record SummaryMaking(string? Model, ModelTrouble? Trouble)
{
    public static SummaryMaking Extractive { get; } = new(null, null);
}

/// <summary>Why a summary was made without the model.</summary>
public enum ModelTrouble
{
    /// <summary>Not reached, too slow, or an answer that can't be read.</summary>
    NoAnswer,

    /// <summary>Too little of what it wrote is borne out by the talk.</summary>
    NotReliable,

    /// <summary>The room has used up what it may ask today, or the talk is longer than that.</summary>
    BudgetSpent,
}

/// <param name="Title">A few words of the talk.</param>
/// <param name="Sentences">Two or three, in the order of the messages.</param>
public sealed record Topic(string Title, IReadOnlyList<SummarySentence> Sentences);

/// <param name="Text">Plain text of one line that says who said it, by the names in <see cref="Talk.Names"/>; may hold anything people or a model write, so it is escaped where it is shown.</param>
/// <param name="RestsOn">At least one message.</param>
public sealed record SummarySentence(string Text, IReadOnlyList<EventId> RestsOn)
{
    /// <summary>In <see cref="Summary.Dates"/>: which time is meant; null elsewhere.</summary>
    public ProposedTime? When { get; init; }
}

/// <param name="Date">In the community's zone.</param>
/// <param name="Time">On the full minute; null if none was named.</param>
public sealed record ProposedTime(LocalDate Date, LocalTime? Time);
