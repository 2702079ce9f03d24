using Community.Matrix.Ids;

namespace Community.Summaries.Talks;

/// <summary>A talk in short. Every sentence names the messages it rests on, all of which are in the talk.</summary>
/// <param name="Topics">What was talked about, in the order in which it came up.</param>
/// <param name="Decisions">What was agreed.</param>
/// <param name="Dates">Where somebody proposed a time to meet.</param>
/// <param name="OpenQuestions">What was asked and not answered.</param>
public sealed record Summary(
    IReadOnlyList<Topic> Topics, IReadOnlyList<SummarySentence> Decisions, IReadOnlyList<SummarySentence> Dates, IReadOnlyList<SummarySentence> OpenQuestions);

/// <param name="Title">A few words of the talk.</param>
/// <param name="Sentences">Two or three, in the order of the messages.</param>
public sealed record Topic(string Title, IReadOnlyList<SummarySentence> Sentences);

/// <param name="Text">Plain text of one line; may hold anything people or a model write, so it is escaped where it is shown.</param>
/// <param name="RestsOn">At least one message.</param>
public sealed record SummarySentence(string Text, IReadOnlyList<EventId> RestsOn);
