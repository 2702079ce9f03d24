using System.Text.RegularExpressions;

namespace Community.Architecture.Tests;

internal static partial class Source
{
    /// <summary>The C# files below a folder, as code: without what their comments say.</summary>
    public static IEnumerable<(string File, string Code)> In(string folder) =>
        Repository.Files(folder, "*.cs").Select(file => (Repository.Relative(file), Comment().Replace(File.ReadAllText(file), string.Empty)));

    // A colon before the slashes makes an address of them.
    [GeneratedRegex("""(?<!:)//.*$|/\*.*?\*/""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();
}
