using Community.Matrix.Ids;

namespace Community.Hosting.Accounts;

/// <summary>A Matrix account of the suite.</summary>
/// <param name="User">Its user id.</param>
/// <param name="PasswordFile">A file with its password; used to log in once and when the token has been ended.</param>
/// <param name="AccessTokenFile">A file with an access token made elsewhere; instead of a password.</param>
/// <param name="SessionFile">Where the token and device of the login are kept, readable by the owner only.</param>
public sealed record AccountOptions(UserId User, string? PasswordFile, string? AccessTokenFile, string SessionFile);
