using System.Text.RegularExpressions;

namespace Community.Host.Tests.Operation;

/// <summary>What can be said of image, compose file and units without an engine that runs them.</summary>
public sealed partial class ProductionFileTests
{
    private static readonly string Folder = Repository.File("synapse-config/production");

    [Fact]
    public void Every_file_that_the_compose_file_mounts_is_there() =>
        Assert.Equal([], Mount().Matches(Read("compose.yaml")).Select(match => match.Groups["path"].Value)
            // Made by whoever runs it: the guide says how.
            .Where(path => path is not "./data" && !Path.Exists(Path.Combine(Folder, path))));

    [Fact]
    public void Every_volume_secret_and_network_that_a_service_uses_is_declared()
    {
        var compose = Read("compose.yaml");
        var declared = Declared().Matches(compose[compose.IndexOf("\nsecrets:", StringComparison.Ordinal)..]).Select(match => match.Groups["name"].Value).ToHashSet();
        var services = compose[..compose.IndexOf("\nsecrets:", StringComparison.Ordinal)];
        var used = NamedVolume().Matches(services).Concat(SecretUse().Matches(services)).Select(match => match.Groups["name"].Value)
            .Concat(NetworkUse().Matches(services).SelectMany(match => match.Groups["names"].Value.Split(", "))).Distinct().Order();

        Assert.Equal(["certificates", "database", "database-socket", "form-secret", "inside", "macaroon-secret", "outside", "proxy-state", "registration-secret",
            "synapse-keys", "synapse-media"], used);
        Assert.Equal([], used.Where(name => !declared.Contains(name)));
    }

    [Fact]
    public void No_service_may_gain_rights_or_write_where_it_need_not()
    {
        var services = Service().Split(Read("compose.yaml")).Skip(1).Where(service => service.Contains("restart:", StringComparison.Ordinal)).ToList();

        Assert.Equal(4, services.Count);
        Assert.All(services, service =>
        {
            Assert.Contains("read_only: true", service, StringComparison.Ordinal);
            Assert.Contains("no-new-privileges:true", service, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_file_that_the_image_is_made_from_is_there() =>
        Assert.Equal([], Copied().Matches(Read("Containerfile")).SelectMany(match => match.Groups["paths"].Value.Split(' ')[..^1])
            .Where(path => !Path.Exists(Repository.File(path))));

    [Fact]
    public void The_image_runs_without_root() => Assert.Matches(@"(?m)^USER [1-9]\d*:[1-9]\d*$", Read("Containerfile"));

    [Theory]
    [InlineData("community-bots.service")]
    [InlineData("community-bots-backup.service")]
    public void A_unit_starts_a_command_that_there_is(string unit)
    {
        var start = Read(unit).Split('\n').Single(line => line.StartsWith("ExecStart=", StringComparison.Ordinal));

        Assert.Matches(@"Community\.Host\.dll (run|backup --keep \d+) --config /var/lib/community-bots/community\.json$", start);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    [GeneratedRegex(@"^\s+- (?<path>\.{1,2}/[^:\s]+):/", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mount();

    [GeneratedRegex(@"^  (?<name>[a-z-]+):", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declared();

    [GeneratedRegex(@"^      - (?<name>[a-z-]+):/", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedVolume();

    [GeneratedRegex(@"source: (?<name>[a-z-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SecretUse();

    [GeneratedRegex(@"^    networks: \[(?<names>[^\]]+)\]", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NetworkUse();

    [GeneratedRegex(@"^  [a-z]+:$", RegexOptions.Multiline, 1000)]
    private static partial Regex Service();

    [GeneratedRegex(@"^COPY (?!--from)(?<paths>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Copied();
}
