namespace Community.Summaries.Privacy;

/// <summary>Somebody who does not want to be part of any summary.</summary>
internal sealed class StepOut
{
    /// <summary>Their mark in this store: who they are is not kept.</summary>
    public required string Person { get; init; }
}
