namespace Community.Summaries.Talks;

/// <summary>Makes a talk short. Nothing of the talk is kept, logged or written anywhere.</summary>
internal interface ISummarizer
{
    Task<Summary> SummarizeAsync(Talk talk, CancellationToken cancellation);
}
