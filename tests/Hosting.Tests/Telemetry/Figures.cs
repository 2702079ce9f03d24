using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Community.Hosting.Telemetry;
using Community.Testing.Homeserver;

namespace Community.Hosting.Tests.Telemetry;

/// <summary>The figures really come, and say nothing of what people say.</summary>
public sealed class Figures
{
    private const string Marker = "Blaubeerkuchen";

    [Fact]
    public async Task Events_sends_failures_and_lag_are_counted_without_a_word_a_person_or_a_room()
    {
        var counted = new ConcurrentDictionary<string, double>();
        var said = new ConcurrentBag<string>();
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name is SuiteTelemetry.Name)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Count(instrument.Name, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Count(instrument.Name, value, tags));
        meters.Start();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name is SuiteTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => said.Add($"{activity.OperationName} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}"),
        };
        ActivitySource.AddActivityListener(traces);

        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        community.Homeserver.Faults.Add(new Fault(On.Send, FaultKind.Status(502), times: 1));
        await room.Says(anna, Marker);
        await room.Says(anna, "fail");
        meters.RecordObservableInstruments();

        foreach (var name in (string[])["community.events.handled bot=echo", "community.events.set_aside bot=echo", "community.sends bot=echo outcome=sent",
            "community.sends bot=echo outcome=postponed"])
            Assert.True(counted.GetValueOrDefault(name) >= 1, $"{name}: {string.Join(", ", counted)}");
        Assert.Contains($"community.sync.lag account={community.Bot.UserId}", counted.Keys);
        Assert.Contains(said, one => one.StartsWith("batch", StringComparison.Ordinal));
        Assert.Contains(said, one => one.StartsWith("event bot=echo event=$", StringComparison.Ordinal));
        Assert.Contains(said, one => one.StartsWith("send bot=echo", StringComparison.Ordinal));
        Assert.DoesNotContain(said.Concat(counted.Keys), one => one.Contains(Marker, StringComparison.Ordinal) ||
            one.Contains(anna.UserId, StringComparison.Ordinal) || one.Contains(room.Fake.Id, StringComparison.Ordinal));

        void Count(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            counted.AddOrUpdate($"{name} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}", value, (_, before) => before + value);
    }

    [Fact]
    public async Task The_log_of_a_failure_does_not_quote_what_was_said()
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        await room.Says(anna, $"fail {Marker}");

        Assert.StartsWith("sorry ", room.LastReply, StringComparison.Ordinal);
        Assert.Contains(community.Warnings, line => line.Contains("System.InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(community.Warnings, line => line.Contains(Marker, StringComparison.Ordinal));
    }
}
