using Community.Matrix.Ids;

namespace Community.Faq;

/// <summary>How somebody agreed to be named beside their answers. Without it nobody is.</summary>
internal sealed class FaqCredit
{
    public required UserId Person { get; init; }

    /// <summary>A name, or a role such as "Dispatcher:in aus einem Theater".</summary>
    public required string Shown { get; set; }
}
