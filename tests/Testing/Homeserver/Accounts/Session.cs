using System.Text.Json.Nodes;

namespace Community.Testing.Homeserver.Accounts;

/// <summary>One access token of one device.</summary>
internal sealed class Session(FakeUser user, string deviceId, string token)
{
    public FakeUser User => user;

    public string DeviceId => deviceId;

    public string Token => token;

    /// <summary>Null while the token is good; else whether its end was a soft logout.</summary>
    public bool? EndedSoftly { get; set; }

    /// <summary>The timeline events of the last sync that had any, by room, for <see cref="FaultKind.RepeatBatch"/>.</summary>
    public Dictionary<string, JsonArray> LastBatch { get; } = new(StringComparer.Ordinal);

    /// <summary>How far that batch went: whose token is behind that has not got it.</summary>
    public long LastBatchEnd { get; set; }
}
