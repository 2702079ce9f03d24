using Community.Commands;
using Community.Matrix.Ids;
using Community.Store;
using NodaTime;

namespace Community.Web.SignIn;

/// <summary>Tells people in the chat that they were signed in, so that one who was not there notices.</summary>
public interface ISignInNotice
{
    /// <summary>Within the transaction in which the session begins.</summary>
    Task TellAsync(CommunityContext db, SignedIn signedIn, CancellationToken cancellation);
}

/// <summary>Somebody has signed in.</summary>
/// <param name="User">Who.</param>
/// <param name="Id">Names this once; no secret.</param>
/// <param name="Browser">In two words, or empty.</param>
/// <param name="Language">In which they read the page.</param>
/// <param name="At">When.</param>
public sealed record SignedIn(UserId User, string Id, string Browser, Language Language, Instant At);
