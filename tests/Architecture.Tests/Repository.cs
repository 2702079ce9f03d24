namespace Community.Architecture.Tests;

/// <summary>The source of all this, found from where the tests were built.</summary>
internal static class Repository
{
    private static readonly string[] Built = ["bin", "obj", ".git"];

    public static DirectoryInfo Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>What is delivered. The project further down that adds migrations is not, nor is it in the ordinary build.</summary>
    public static IReadOnlyList<ProjectFile> Products { get; } =
        [.. Projects("bots").Concat(Projects("shared")).Where(project => project.Folder.Split('/').Length == 2)];

    /// <summary>The names of the projects that are one slice each.</summary>
    public static IReadOnlyList<string> Slices { get; } =
        [.. Products.Where(project => project.Folder.StartsWith("bots/", StringComparison.Ordinal) && project.Name != "Host").Select(project => project.Name)];

    /// <summary>The projects below a folder of the repository, by their files.</summary>
    public static IReadOnlyList<ProjectFile> Projects(string folder) =>
        [.. Files(folder, "*.csproj").Select(ProjectFile.Read).OrderBy(project => project.Name, StringComparer.Ordinal)];

    /// <summary>The files below a folder, without what was built.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root.FullName, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !Relative(file).Split('/').Intersect(Built).Any());

    /// <summary>A path as people of this repository write it.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root.FullName, path).Replace('\\', '/');

    private static DirectoryInfo Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Community.sln"))
            ? folder
            : Find(folder.Parent ?? throw new InvalidOperationException("There is no Community.sln above the tests."));
}
