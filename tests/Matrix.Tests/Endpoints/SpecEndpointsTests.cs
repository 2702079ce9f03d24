using System.Text.RegularExpressions;

namespace Community.Matrix.Tests.Endpoints;

/// <summary>What our endpoints ask, as it stands in their source, is what the specification offers.</summary>
public sealed partial class SpecEndpointsTests
{
    private const int FewestRequests = 15;

    [Fact]
    public void Every_request_of_ours_is_in_the_specification()
    {
        var spec = SpecEndpoints.Read(Repository.SpecFolderOrSkip("api/client-server"));
        var ours = Requests();

        Assert.True(ours.Count >= FewestRequests, $"Only {ours.Count} requests were found.");
        Assert.All(ours, request => Assert.Contains(request.Name, spec));
    }

    [Fact]
    public void Every_query_parameter_of_ours_is_one_of_that_request()
    {
        var spec = SpecEndpoints.Read(Repository.SpecFolderOrSkip("api/client-server"));

        foreach (var (name, query) in Requests())
            Assert.True(spec[name].Query.IsSupersetOf(query), $"{name} takes {string.Join(", ", spec[name].Query)}");
    }

    private static List<(string Name, List<string> Query)> Requests() =>
    [
        .. from file in Directory.GetFiles(Repository.Folder("shared/Matrix/Endpoints"), "*.cs")
           let source = File.ReadAllText(file)
           from call in Call().Matches(source)
           let address = call.Groups["address"].Value.Split('?')
           select (
               $"{call.Groups["method"].Value.ToUpperInvariant()} {SpecEndpoints.Nameless(address[0])}",
               Names().Matches(address.ElementAtOrDefault(1) ?? "").Concat(Added().Matches(StatementAt(source, call.Index)))
                   .Select(match => match.Groups["value"].Value).ToList()),
    ];

    // The call and what is added to it before the request goes out.
    private static string StatementAt(string source, int index)
    {
        var end = source.IndexOf("Async(", index, StringComparison.Ordinal);
        return end < 0 ? source[index..] : source[index..end];
    }

    [GeneratedRegex("""MatrixRequest\.(?<method>Get|Put|Post|Delete)\(\s*\$"(?<address>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Call();

    [GeneratedRegex("""(^|&)(?<value>\w+)=""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();

    [GeneratedRegex("""\.With\("(?<value>\w+)",""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Added();
}
