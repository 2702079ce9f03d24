using System.Text.RegularExpressions;

namespace Community.Matrix.Tests.Endpoints;

/// <summary>An operation of the client-server API: <c>GET /_matrix/client/v3/rooms/{}/event/{}</c> and the names it takes in the query.</summary>
internal sealed record SpecOperation(string Name, IReadOnlySet<string> Query);

/// <summary>
/// Reads the OpenAPI files by their lines. They are written alike: a path has two spaces before it, a method four, and a parameter's
/// place and name stand next to each other.
/// </summary>
internal static partial class SpecEndpoints
{
    public static IReadOnlyDictionary<string, SpecOperation> Read(string folder) =>
        Directory.GetFiles(folder, "*.yaml").SelectMany(ReadFile)
            .GroupBy(operation => operation.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>An address whose placeholders have no names any more.</summary>
    public static string Nameless(string path) => Placeholder().Replace(path, "{}");

    private static IEnumerable<SpecOperation> ReadFile(string file)
    {
        var lines = File.ReadAllLines(file);
        var basePath = lines.Select(line => BasePath().Match(line)).FirstOrDefault(match => match.Success)?.Groups["value"].Value ?? "";
        var (path, operations) = ("", new List<(string Name, HashSet<string> Query)>());
        for (var i = 0; i < lines.Length; i++)
            if (Path().Match(lines[i]) is { Success: true } pathLine)
                path = basePath + Nameless(pathLine.Groups["value"].Value.Trim());
            else if (Method().Match(lines[i]) is { Success: true } method)
                operations.Add(($"{method.Groups["value"].Value.ToUpperInvariant()} {path}", []));
            else if (InQuery().IsMatch(lines[i]))
                operations[^1].Query.Add(ParameterName().Match(lines[i + 1] + lines[i - 1]).Groups["value"].Value);
        return operations.Select(operation => new SpecOperation(operation.Name, operation.Query));
    }

    [GeneratedRegex("""^        default: (?<value>/_matrix\S*)$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BasePath();

    [GeneratedRegex("""^  "?(?<value>/[^":]*)"?:$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Path();

    [GeneratedRegex("""^    (?<value>get|put|post|delete|options):$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Method();

    [GeneratedRegex("""^\s+(- )?in: query$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InQuery();

    [GeneratedRegex("""name: (?<value>\w+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ParameterName();

    [GeneratedRegex("""\{[^}]*\}""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
