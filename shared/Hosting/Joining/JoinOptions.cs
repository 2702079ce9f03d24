using Community.Matrix.Ids;

namespace Community.Hosting.Joining;

/// <summary>Whose invitations the bots follow. An account's own homeserver is always trusted.</summary>
public sealed record JoinOptions
{
    /// <summary>People from elsewhere, such as <c>@anna:museum.example</c>.</summary>
    public IReadOnlyList<UserId> AllowedUsers { get; init; } = [];

    /// <summary>Names of further homeservers, such as <c>matrix.museum.example</c>.</summary>
    public IReadOnlyList<string> AllowedServers { get; init; } = [];
}
