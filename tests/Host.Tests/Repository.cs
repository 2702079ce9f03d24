namespace Community.Host.Tests;

/// <summary>Files that are not built into the tests.</summary>
internal static class Repository
{
    public static string File(string relativePath)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "Community.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, relativePath);
    }
}
