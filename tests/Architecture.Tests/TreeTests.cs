namespace Community.Architecture.Tests;

/// <summary>The tree lists what the community can do, in files of a size to read.</summary>
public sealed class TreeTests
{
    private const int MostLines = 300;
    private static readonly string[] Folders = ["bots", "shared", "tests"];

    /// <summary>Words that say what kind of thing something is, and not what it does.</summary>
    private static readonly string[] Kinds = ["Util", "Helper", "Manager", "Service", "Dto", "Common"];

    [Fact]
    public void No_file_is_longer_than_300_lines() => Assert.Equal([], Files()
        .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
        .Where(file => File.ReadLines(Path.Combine(Repository.Root.FullName, file)).Count() > MostLines));

    [Fact]
    public void No_folder_is_called_after_a_kind() =>
        Assert.Equal([], Files().SelectMany(file => file.Split('/')[..^1]).Distinct().Where(folder => Kinds.Any(kind =>
            folder.Equals(kind, StringComparison.OrdinalIgnoreCase) || folder.Equals(kind + "s", StringComparison.OrdinalIgnoreCase))));

    [Fact]
    public void No_file_is_either() => Assert.Equal([], Files().Where(file => Kinds.Any(kind =>
        file.EndsWith(kind + ".cs", StringComparison.Ordinal) || file.EndsWith(kind + "s.cs", StringComparison.Ordinal))));

    [Fact]
    public void A_project_is_called_as_its_folder()
    {
        foreach (var project in Folders.SelectMany(Repository.Projects))
            Assert.Equal(Path.GetFileName(project.Folder), project.Name);
    }

    private static IEnumerable<string> Files() =>
        Folders.SelectMany(folder => Repository.Files(folder, "*.cs")).Select(Repository.Relative);
}
