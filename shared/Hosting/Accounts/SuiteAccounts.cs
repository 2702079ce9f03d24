using Community.Matrix.Ids;

namespace Community.Hosting.Accounts;

/// <summary>All accounts of the suite, those of bots in other processes included: none of them ever commands another.</summary>
public sealed record SuiteAccounts(IReadOnlySet<UserId> Users);
