namespace Community.Testing.Homeserver.Accounts;

/// <summary>
/// The memory that makes a repeated send harmless: https://spec.matrix.org/v1.16/client-server-api/#transaction-identifiers.
/// Like Synapse it holds for one user, device and room.
/// </summary>
internal sealed class Transactions
{
    private readonly Dictionary<TransactionKey, string> eventIds = [];

    public string? Find(TransactionKey key) => eventIds.GetValueOrDefault(key);

    public void Remember(TransactionKey key, string eventId) => eventIds[key] = eventId;

    public void ForgetAll() => eventIds.Clear();

    public void ForgetDevice(string userId, string deviceId)
    {
        foreach (var key in eventIds.Keys.Where(k => k.UserId == userId && k.DeviceId == deviceId).ToList())
            eventIds.Remove(key);
    }
}

internal sealed record TransactionKey(string UserId, string DeviceId, string RoomId, string TransactionId);
