using Community.Matrix.Ids;
using NodaTime;

namespace Community.Web.SignIn;

/// <summary>A browser in which somebody is signed in.</summary>
internal sealed class PortalSession
{
    public required string SecretHash { get; init; }

    public required UserId User { get; init; }

    /// <summary>Browser and system in two words, to be told from others; no version, no address.</summary>
    public required string Browser { get; init; }

    public required Instant SignedInAt { get; init; }

    /// <summary>Exact to a few minutes.</summary>
    public required Instant SeenAt { get; set; }
}
