namespace Community.Store.Sqlite;

/// <summary>The store can't be taken into use; the message says why and what to do, for the person who started the suite.</summary>
public sealed class StoreRefusedException(string message) : Exception(message);
