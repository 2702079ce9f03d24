namespace Community.Matrix.Tests;

/// <summary>Files that are not built into the tests.</summary>
internal static class Repository
{
    private static readonly DirectoryInfo? Root = Find();

    /// <summary>A folder of this repository.</summary>
    public static string Folder(string relativePath) => Path.Combine(Root?.FullName ?? "", relativePath);

    /// <summary>A folder of the official specification; the test is skipped where it is not beside the repository.</summary>
    public static string SpecFolderOrSkip(string relativePath)
    {
        var folder = Path.Combine(Root?.Parent?.FullName ?? "", "shared", "matrix-spec", "data", relativePath);
        Assert.SkipUnless(Directory.Exists(folder), $"The Matrix specification is not there: {folder}");
        return folder;
    }

    private static DirectoryInfo? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Community.sln")))
            folder = folder.Parent;
        return folder;
    }
}
