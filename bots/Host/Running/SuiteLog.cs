using System.Text.Encodings.Web;
using System.Text.Json;
using Community.Host.Configuration;
using Microsoft.Extensions.Logging;

namespace Community.Host.Running;

/// <summary>How the log reads: lines for people, or a JSON object a line for machines. Message text of people is in neither.</summary>
internal static class SuiteLog
{
    private const string Time = "yyyy-MM-ddTHH:mm:ssZ";

    public static void Configure(ILoggingBuilder logging, LoggingOptions options)
    {
        if (options.Format is LogFormat.Json)
            logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = Time;
                // Room and user ids as they are; a log is no web page.
                console.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            });
        else
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = Time + " ";
            });
        logging.SetMinimumLevel(options.Level)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            // EF Core would put statements with people's words into the log.
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
    }
}
