using System.Text.RegularExpressions;

namespace Community.Architecture.Tests;

public sealed partial class SolutionTests
{
    /// <summary>Adds migrations and needs packages for it that the ordinary build does without.</summary>
    private const string Apart = "bots/Host/Migrations/Design/Design.csproj";

    [Fact]
    public void Every_project_is_in_the_solution() =>
        Assert.Equal([], Repository.Projects(".").Select(project => project.Path).Except(InSolution()).Except([Apart]));

    [Fact]
    public void Every_project_in_the_solution_is_there() =>
        Assert.Equal([], InSolution().Except(Repository.Projects(".").Select(project => project.Path)));

    [Fact]
    public void Every_project_in_the_solution_is_built()
    {
        var solution = Text();
        foreach (Match project in Project().Matches(solution))
            Assert.Contains($"{project.Groups["id"].Value}.Release|Any CPU.Build.0", solution, StringComparison.Ordinal);
    }

    private static List<string> InSolution()
    {
        var paths = Project().Matches(Text()).Select(project => project.Groups["path"].Value.Replace('\\', '/')).ToList();
        Assert.NotEmpty(paths);
        return paths;
    }

    private static string Text() => File.ReadAllText(Path.Combine(Repository.Root.FullName, "Community.sln"));

    [GeneratedRegex("\"(?<path>[^\"]+\\.csproj)\", \"(?<id>\\{[0-9A-F-]+\\})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Project();
}
