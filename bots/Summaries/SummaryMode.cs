using Community.Commands;
using Community.Summaries.Models;

namespace Community.Summaries;

/// <summary>How summaries are made here, for people to know before they agree.</summary>
/// <param name="How">What becomes of their words, in sentences: by what, and where it runs.</param>
internal sealed record SummaryMode(Wording How)
{
    public static SummaryMode WithoutModel { get; } = new(ConsentReplies.WithoutModel);

    /// <param name="model">Its options, checked.</param>
    public static SummaryMode With(ModelOptions model) => new(ConsentReplies.WithModel(model.Name, new Uri(model.Address).Host));
}
