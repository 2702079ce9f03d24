using System.Net.Http.Headers;
using Polly;
using Polly.Retry;

namespace Community.Matrix;

internal static class Retries
{
    private const int Attempts = 5;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    public static ResiliencePipeline Pipeline(TimeProvider time) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } fault && NetworkFault.IsTransient(fault)),
            MaxRetryAttempts = Attempts,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstDelay,
            MaxDelay = LongestDelay,
            DelayGenerator = arguments => ValueTask.FromResult(Asked(arguments.Outcome.Exception)),
        })
        .Build();

    /// <summary>The header is the newer word (specification 1.10); the field in the body is what older servers send.</summary>
    public static TimeSpan? RetryAfter(RetryConditionHeaderValue? header, long? milliseconds) =>
        header?.Delta is { } delta && delta >= TimeSpan.Zero ? delta
        : milliseconds is >= 0 and < int.MaxValue ? TimeSpan.FromMilliseconds(milliseconds.Value)
        : null;

    private static TimeSpan? Asked(Exception? fault) =>
        fault is MatrixException { RetryAfter: { } asked } ? (asked < LongestDelay ? asked : LongestDelay) : null;
}
