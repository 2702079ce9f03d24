namespace Community.Text.Tests;

/// <summary>Tables beside the tests: one case a line, tabs between its columns, "#" before a remark.</summary>
internal static class TestData
{
    public static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, path))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));
}
