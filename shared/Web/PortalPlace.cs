using Community.Commands;
using Community.Matrix.Ids;
using NodaTime;

namespace Community.Web;

/// <summary>Where the portal stands.</summary>
/// <param name="SignInAccount">The account that people write to in order to sign in.</param>
/// <param name="Zone">The zone in which times are shown.</param>
/// <param name="Space">The community's Space, as a room's id or alias; null: there is none.</param>
public sealed record PortalPlace(UserId SignInAccount, DateTimeZone Zone, string? Space = null);

/// <summary>Something to see on the portal, by one of the bots.</summary>
/// <param name="Path">Its first page, such as <c>/treffen</c>. With <c>?room=</c> and a room's id it shows that room's part.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Purpose">What is found there, in one sentence.</param>
/// <param name="IsPublic">There may be something for those who are not signed in.</param>
public sealed record PortalArea(string Path, Wording Title, Wording Purpose, bool IsPublic = false);
