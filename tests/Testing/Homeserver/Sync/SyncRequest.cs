using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Sync;

/// <summary>What a sync asks for: https://spec.matrix.org/v1.16/client-server-api/#get_matrixclientv3sync</summary>
internal sealed class SyncRequest
{
    private const int DefaultLimit = 10;

    /// <summary>Synapse's <c>filter_timeline_limit</c>.</summary>
    private const int LargestLimit = 100;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    public SyncRequest(World world, Call call)
    {
        var filter = ReadFilter(call).Object("room");
        Timeline = new EventFilter(filter.Object("timeline"));
        State = new EventFilter(filter.Object("state"));
        IncludeLeave = filter.Flag("include_leave") == true;
        Limit = world.TimelineLimit ?? (int)Math.Clamp(Timeline.Limit ?? DefaultLimit, 0, LargestLimit);
        Initial = call.Argument("since") is null;
        Since = call.Argument("since") is { } since ? StreamToken.Read(since) : 0;
        FullState = call.Argument("full_state") == "true";
        Wait = TimeSpan.FromMilliseconds(call.Number("timeout") ?? 0);
        if (Wait > LongestWait)
            Wait = LongestWait;
    }

    public EventFilter Timeline { get; }

    public EventFilter State { get; }

    public bool IncludeLeave { get; }

    public int Limit { get; }

    public bool Initial { get; }

    /// <summary>0 for an initial sync.</summary>
    public long Since { get; }

    public bool FullState { get; }

    public TimeSpan Wait { get; }

    /// <summary>Given as JSON, or by the id of one stored before.</summary>
    private static JsonObject? ReadFilter(Call call) => call.Argument("filter") switch
    {
        null => null,
        ['{', ..] and var text => EventFilter.ParseObject(text),
        var id => call.Session.User.Filters.GetValueOrDefault(id) ?? throw MatrixException.NotFound("No such filter"),
    };
}
