namespace Community.Host.Tests;

/// <summary>A folder that is gone with the test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("community-host-").FullName;

    /// <summary>The path of something in the folder; of the folder itself, if empty.</summary>
    public string this[string name] => Path.Combine(_path, name);

    /// <returns>The file's path.</returns>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
