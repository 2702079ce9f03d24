using Community.Summaries.Talks;

namespace Community.Summaries.Reading;

/// <summary>A talk as its readers may see it.</summary>
/// <param name="Talk">What was said.</param>
/// <param name="IsCut">There is more than is read at once; what is older is missing.</param>
/// <param name="IsHidden">Something is missing that not all of them may see.</param>
/// <param name="MetOwn">It goes back to the message of a person that was asked for; false: there was none, or none was asked for.</param>
internal sealed record TalkRead(Talk Talk, bool IsCut, bool IsHidden, bool MetOwn);
