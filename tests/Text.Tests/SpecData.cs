namespace Community.Text.Tests;

/// <summary>Data files that are not part of the repository; a test that needs one is skipped where it is absent.</summary>
internal static class SpecData
{
    private const string Variable = "COMMUNITY_SPEC_DATA";

    public static string FileOrSkip(string relativePath)
    {
        var folder = Environment.GetEnvironmentVariable(Variable) ?? BesideTheRepository();
        var path = Path.Combine(folder, relativePath);
        Assert.SkipUnless(File.Exists(path), $"{relativePath} is not there: {Variable} names the folder that holds it.");
        return path;
    }

    private static string BesideTheRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Community.sln")))
            folder = folder.Parent;

        return Path.Combine(folder?.Parent?.FullName ?? "", "shared", "search-data");
    }
}
