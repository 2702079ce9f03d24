namespace Community.Summaries.Models.Asking;

/// <summary>What the model wrote, unchecked.</summary>
internal sealed record Answer(IReadOnlyList<AnswerTopic> Topics, IReadOnlyList<AnswerSentence> Decisions, IReadOnlyList<AnswerSentence> OpenQuestions);

internal sealed record AnswerTopic(string Title, IReadOnlyList<AnswerSentence> Sentences);

/// <param name="RestsOn">Numbers of lines; may name none there is.</param>
internal sealed record AnswerSentence(string Text, IReadOnlyList<int> RestsOn);
