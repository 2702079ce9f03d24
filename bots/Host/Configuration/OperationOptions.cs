using Microsoft.Extensions.Logging;

namespace Community.Host.Configuration;

/// <summary>Where figures and traces go.</summary>
internal sealed record TelemetrySection
{
    /// <summary>An OpenTelemetry collector that takes OTLP over HTTP, such as <c>http://localhost:4318</c>; nothing is collected if not set.</summary>
    public string? OtlpEndpoint { get; init; }
}

/// <summary>How the log reads.</summary>
internal sealed record LoggingOptions
{
    /// <summary><c>text</c> (if not set) or <c>json</c>: an object a line.</summary>
    public LogFormat Format { get; init; } = LogFormat.Text;

    /// <summary>From which level on lines are written: <c>trace</c>, <c>debug</c>, <c>information</c> (if not set), <c>warning</c>,
    /// <c>error</c>, <c>critical</c> or <c>none</c>.</summary>
    public LogLevel Level { get; init; } = LogLevel.Information;
}

internal enum LogFormat
{
    Text,
    Json,
}
