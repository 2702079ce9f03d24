using Community.Matrix.Ids;
using NodaTime;

namespace Community.Web.SignIn;

/// <summary>A link to sign in that was sent to a person and has not been used.</summary>
internal sealed class SignInLink
{
    public required string SecretHash { get; init; }

    public required UserId User { get; init; }

    public required Instant ExpiresAt { get; init; }
}
