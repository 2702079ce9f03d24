using System.Globalization;

namespace Community.Store.Sqlite;

/// <summary>One process holds a SQLite store. Beside the lock lies a file that says who, for the message to the second.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _holder;

    private StoreLock(FileStream held, string holder)
    {
        _lock = held;
        _holder = holder;
    }

    public static StoreLock Take(string database, TimeProvider time)
    {
        var holder = database + ".holder";
        try
        {
            // The operating system frees it when the process ends, also by SIGKILL.
            var held = new FileStream(database + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(holder, string.Create(CultureInfo.InvariantCulture,
                $"process {Environment.ProcessId} on {Environment.MachineName} since {time.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC"));
            return new StoreLock(held, holder);
        }
        catch (IOException) when (File.Exists(holder))
        {
            throw new StoreRefusedException(
                $"The store {database} is in use by {File.ReadAllText(holder)}. Stop that one first; two would answer everything twice.");
        }
    }

    public void Dispose()
    {
        File.Delete(_holder);
        _lock.Dispose();
    }
}
