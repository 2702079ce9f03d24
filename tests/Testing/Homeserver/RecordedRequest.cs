namespace Community.Testing.Homeserver;

/// <summary>A request as it came in. <paramref name="Path"/> is decoded and without the query; access tokens are not kept.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Path">From <c>/_matrix</c> on.</param>
/// <param name="Query">As sent, with its question mark; empty if there was none.</param>
/// <param name="Body">As sent.</param>
/// <param name="Time">By the homeserver's clock.</param>
/// <param name="UserId">Whose access token it carried; null without a good one.</param>
public sealed record RecordedRequest(string Method, string Path, string Query, string Body, DateTimeOffset Time, string? UserId)
{
    /// <summary>The status answered; null while under way, and for ever if the connection was dropped instead.</summary>
    public int? Status { get; internal set; }
}
