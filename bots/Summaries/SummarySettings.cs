using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Matrix.Json;

namespace Community.Summaries;

/// <summary>What a room sets for the Summaries bot.</summary>
internal static class SummarySettings
{
    /// <summary>The state event it is in.</summary>
    public const string EventType = "de.community-bots.summaries";

    private const string EnabledKey = "enabled";

    /// <summary>Whether the talk may be summarised: false, until a moderator says so.</summary>
    public static bool IsOn(JsonElement? content) => content.Member(EnabledKey).AsBoolean() ?? false;

    public static JsonObject Switched(bool on) => new() { [EnabledKey] = on };
}
