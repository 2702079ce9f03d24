using System.Text.Json;

namespace Community.Host.Configuration;

/// <summary>Says where a JSON file is broken.</summary>
internal static class JsonFault
{
    /// <summary>The innermost reason; with the line if there is one, counted from 1 as editors do.</summary>
    public static string Reason(Exception fault) => fault switch
    {
        { InnerException: { } inner } => Reason(inner),
        JsonException { LineNumber: { } line } => $"line {line + 1}: {WithoutPosition(fault.Message)}",
        _ => fault.Message,
    };

    // The message ends with the line counted from 0, which would send people astray.
    private static string WithoutPosition(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd(' ', '|');
    }
}
