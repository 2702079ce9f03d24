using System.Text.Json.Nodes;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;

namespace Community.Matrix.Tests.Wire;

/// <summary>What may have an effect of its own goes out once; the caller decides about a second time.</summary>
public sealed class OnceTests
{
    private static readonly RoomId Room = RoomId.Parse("!room:example.org");

    private static readonly Dictionary<string, Func<MatrixSession, Task>> Calls = new(StringComparer.Ordinal)
    {
        ["send"] = session => session.SendEventAsync(Room, "m.room.message", "t1", [], Cancellation),
        ["redact"] = session => session.RedactAsync(Room, EventId.Parse("$event"), "t1", Cancellation),
        ["create a room"] = session => session.CreateRoomAsync([], Cancellation),
        ["join"] = session => session.JoinAsync(Room, [], Cancellation),
        ["leave"] = session => session.LeaveAsync(Room, reason: null, Cancellation),
        ["log in"] = session => session.LogInAsync("anna", "secret", "DEVICE", "Bot", Cancellation),
    };

    private static readonly Answer[] Faults =
        [Answer.Dropped, Answer.BadGateway, Answer.Error(429, "M_LIMIT_EXCEEDED", """, "retry_after_ms": 1"""), Answer.CutOff("""{"event_id": "$event"}""")];

    public static MatrixTheoryData<string, int> AnyCallAnyFault { get; } = new(Calls.Keys, Enumerable.Range(0, Faults.Length));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(AnyCallAnyFault))]
    public async Task It_is_asked_once_whatever_goes_wrong(string call, int fault)
    {
        await using var homeserver = new ScriptedHomeserver(Faults[fault]);

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => Calls[call](homeserver.Session));
        Assert.True(NetworkFault.IsTransient(thrown), thrown.ToString());
        Assert.Single(homeserver.Requests);
    }

    [Fact]
    public async Task A_sync_is_asked_once_since_its_caller_waits()
    {
        // Not with a dropped connection: there HttpClient itself repeats what has no body.
        foreach (var fault in Faults[1..])
        {
            await using var homeserver = new ScriptedHomeserver(fault);

            await Assert.ThrowsAnyAsync<Exception>(() => homeserver.Session.SyncAsync(null, "{}", TimeSpan.Zero, Cancellation));
            Assert.Single(homeserver.Requests);
        }
    }

    [Fact]
    public async Task A_state_event_may_be_set_twice()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.BadGateway, Answer.Json("""{"event_id": "$event"}"""));

        await homeserver.Session.PutStateAsync(Room, "m.room.topic", "", new JsonObject { ["topic"] = "Recht" }, Cancellation);
        Assert.Equal(["""{"topic":"Recht"}""", """{"topic":"Recht"}"""], homeserver.Requests.Select(request => request.Body));
    }
}
