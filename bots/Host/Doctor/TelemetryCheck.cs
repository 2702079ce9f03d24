using Community.Matrix;

namespace Community.Host.Doctor;

/// <summary>Is the collector there that figures are to go to?</summary>
internal static class TelemetryCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(HttpClient http, Uri endpoint, Findings findings, CancellationToken cancellation)
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Patience);
            // Whatever it answers, it is there.
            using var answer = await http.GetAsync(endpoint, limit.Token);
            findings.Good($"the collector at {endpoint} answers");
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested && (fault is OperationCanceledException || NetworkFault.IsTransient(fault)))
        {
            findings.Problem(
                $"The collector at {endpoint} does not answer.",
                "Is it running, and does 'telemetry:otlpEndpoint' name its port for OTLP over HTTP, usually 4318? The bots work without it.");
        }
    }
}
