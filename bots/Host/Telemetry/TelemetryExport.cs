using Community.Hosting.Telemetry;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Community.Host.Telemetry;

/// <summary>Sends metrics and traces to a collector, once a minute and at the end. Without one nothing is collected.</summary>
internal sealed class TelemetryExport(Uri collector) : IHostedService, IDisposable
{
    /// <summary>A collector that does not answer must not hold up the end of the process.</summary>
    private const int PatienceMilliseconds = 2_500;

    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateEmpty()
            .AddService("community-bots", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version!.ToString(3));
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(SuiteTelemetry.Name).AddOtlpExporter(exporter => To(exporter, "v1/metrics")).Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource(SuiteTelemetry.Name).AddOtlpExporter(exporter => To(exporter, "v1/traces")).Build();
        return Task.CompletedTask;
    }

    // What the last minute brought; side by side, since each may wait for as long as its patience lasts.
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Task.Run(() => _metrics?.Shutdown(PatienceMilliseconds), CancellationToken.None),
        Task.Run(() => _traces?.Shutdown(PatienceMilliseconds), CancellationToken.None));

    public void Dispose()
    {
        _metrics?.Dispose();
        _traces?.Dispose();
    }

    // Source: https://opentelemetry.io/docs/specs/otlp/#otlphttp-request: each signal has a path of its own.
    private void To(OtlpExporterOptions exporter, string signal)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/{signal}");
        exporter.TimeoutMilliseconds = PatienceMilliseconds;
    }
}
