using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Community.Matrix.Ids;

namespace Community.Hosting.Telemetry;

/// <summary>
/// What operators can measure and follow. No text, no user and no room is in it, only the suite's own accounts and bots by name and, in
/// traces, the ids of events, by which a log line is found: a room's id would tell who talks about what, and how much, to whoever
/// watches the figures.
/// </summary>
public static class SuiteTelemetry
{
    /// <summary>Of the meter and of the source of traces.</summary>
    public const string Name = "Community.Bots";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Handled = Meter.CreateCounter<long>("community.events.handled", "{event}", "Events that had an effect.");
    private static readonly Counter<long> Aside = Meter.CreateCounter<long>("community.events.set_aside", "{event}", "Events whose handler failed for good.");
    private static readonly Counter<long> Commands = Meter.CreateCounter<long>("community.commands", "{command}", "Commands, by name.");
    private static readonly Counter<long> Sends = Meter.CreateCounter<long>("community.sends", "{attempt}", "Attempts to send, by how they ended.");
    private static readonly ConcurrentDictionary<UserId, Func<TimeSpan>> Lags = new();
    private static readonly ConcurrentDictionary<UserId, (long Count, TimeSpan Oldest)> Waiting = new();

    static SuiteTelemetry()
    {
        Meter.CreateObservableGauge(
            "community.sync.lag", () => Lags.Select(one => new Measurement<double>(one.Value().TotalSeconds, Account(one.Key))), "s",
            "Time since an answer of the homeserver was last handled whole; up to half a minute in silence.");
        Meter.CreateObservableGauge(
            "community.outbox.waiting", () => Waiting.Select(one => new Measurement<long>(one.Value.Count, Account(one.Key))), "{item}",
            "What is still to be sent.");
        Meter.CreateObservableGauge(
            "community.outbox.oldest", () => Waiting.Select(one => new Measurement<double>(one.Value.Oldest.TotalSeconds, Account(one.Key))), "s",
            "How long the oldest of it waits.");
    }

    internal static ActivitySource Activities { get; } = new(Name);

    /// <param name="bot">The bot's name.</param>
    /// <param name="command">The command's English word; never what somebody typed.</param>
    public static void Command(string bot, string command) => Commands.Add(1, new("bot", bot), new("command", command));

    internal static void EventHandled(string bot) => Handled.Add(1, new KeyValuePair<string, object?>("bot", bot));

    internal static void EventSetAside(string bot) => Aside.Add(1, new KeyValuePair<string, object?>("bot", bot));

    internal static void Sent(string bot, SendOutcome outcome) =>
        Sends.Add(1, new("bot", bot), new("outcome", outcome switch { SendOutcome.Sent => "sent", SendOutcome.Failed => "failed", _ => "postponed" }));

    /// <summary>All that was there when this is called has been handled.</summary>
    internal static void Followed(UserId account, TimeProvider time)
    {
        var since = time.GetTimestamp();
        Lags[account] = () => time.GetElapsedTime(since);
    }

    internal static void StillToSend(UserId account, long count, TimeSpan oldest) => Waiting[account] = (count, oldest);

    private static KeyValuePair<string, object?> Account(UserId account) => new("account", account.Value);
}

internal enum SendOutcome
{
    Sent,

    /// <summary>The homeserver refuses for good.</summary>
    Failed,

    /// <summary>It is tried again later.</summary>
    Postponed,
}
