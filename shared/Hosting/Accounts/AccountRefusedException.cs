namespace Community.Hosting.Accounts;

/// <summary>An account can't be used; the message says which, why, and what to check.</summary>
public sealed class AccountRefusedException(string message, Exception? inner = null) : Exception(message, inner);
