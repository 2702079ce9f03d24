using Community.Matrix.Ids;

namespace Community.Hosting.Joining;

/// <summary>Whose invitations the bots follow. An account's own homeserver is trusted, unless <see cref="OnlySpace"/> says otherwise.</summary>
public sealed record JoinOptions
{
    /// <summary>People from elsewhere, such as <c>@anna:museum.example</c>.</summary>
    public IReadOnlyList<UserId> AllowedUsers { get; init; } = [];

    /// <summary>Names of further homeservers, such as <c>matrix.museum.example</c>.</summary>
    public IReadOnlyList<string> AllowedServers { get; init; } = [];

    /// <summary>The community's Space, as a room id or an alias: invitations to its rooms are followed, and those of its members to direct
    /// rooms. The accounts have to be members of it. Null: none.</summary>
    public string? Space { get; init; }

    /// <summary>With a Space: being on the own homeserver is not enough. False unless set.</summary>
    public bool OnlySpace { get; init; }
}
