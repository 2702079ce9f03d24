namespace Community.Testing;

/// <summary>A folder in memory where the system has one: stores are made and thrown away by the thousand.</summary>
public sealed class MemoryFolder : IDisposable
{
    private const string InMemory = "/dev/shm";

    public string Path { get; } = System.IO.Path.Combine(
        Directory.Exists(InMemory) ? InMemory : System.IO.Path.GetTempPath(), "community-test-" + Guid.NewGuid().ToString("N")[..8]);

    public MemoryFolder() => Directory.CreateDirectory(Path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
