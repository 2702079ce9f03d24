namespace Community.Delivery.Tests;

/// <summary>A folder in memory where the system has one: thousands of stores are made and thrown away.</summary>
internal sealed class MemoryFolder : IDisposable
{
    private const string InMemory = "/dev/shm";

    public string Path { get; } = System.IO.Path.Combine(
        Directory.Exists(InMemory) ? InMemory : System.IO.Path.GetTempPath(), "community-delivery-" + Guid.NewGuid().ToString("N")[..8]);

    public MemoryFolder() => Directory.CreateDirectory(Path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
