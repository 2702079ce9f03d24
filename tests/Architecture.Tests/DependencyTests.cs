using System.Reflection;

namespace Community.Architecture.Tests;

/// <summary>Dependencies run one way, in the projects' files and in what the compiler made of them.</summary>
public sealed class DependencyTests
{
    private const string Prefix = "Community.";

    public static TheoryData<string> Projects { get; } = new(Repository.Products.Select(project => project.Name));

    public static TheoryData<string> Slices { get; } = new(Repository.Slices);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_what_is_below_it(string name)
    {
        var project = Repository.Products.Single(one => one.Name == name);

        Assert.Empty(project.References.Except(Layers.Of(name)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_uses_only_what_is_below_it(string name) => Assert.Empty(UsedBy(name).Except(Layers.Of(name)));

    [Theory]
    [MemberData(nameof(Slices))]
    public void A_slice_does_not_name_another(string slice)
    {
        foreach (var (file, code) in Source.In($"bots/{slice}"))
            foreach (var other in Repository.Slices.Where(other => other != slice))
                Assert.False(code.Contains(Prefix + other, StringComparison.Ordinal), $"{file} names {other}.");
    }

    [Fact]
    public void There_are_slices_to_look_at() => Assert.Subset(Repository.Slices.ToHashSet(), new HashSet<string> { "Faq", "Meetups" });

    [Fact]
    public void Nothing_of_the_product_refers_to_tests()
    {
        var tests = Repository.Projects("tests").Select(project => project.Name).ToHashSet();

        Assert.All(Repository.Products, project => Assert.DoesNotContain(project.References, tests.Contains));
    }

    [Fact]
    public void Only_the_host_knows_which_database_it_is() => Assert.Equal(
        ["Host"], Repository.Products.Where(project => project.References.Contains("Store.Sqlite")).Select(project => project.Name));

    [Fact]
    public void The_client_needs_nothing_but_the_platform_and_its_retries()
    {
        Assert.Equal(["Polly.Core"], Repository.Products.Single(project => project.Name == "Matrix").Packages);
        Assert.DoesNotContain(
            Assembly.Load("Community.Matrix").GetReferencedAssemblies().Select(used => used.Name!),
            used => used.StartsWith("NodaTime", StringComparison.Ordinal) || used.Contains("EntityFrameworkCore", StringComparison.Ordinal));
    }

    private static IEnumerable<string> UsedBy(string project) =>
        from used in Assembly.Load(Prefix + project).GetReferencedAssemblies().Select(assembly => assembly.Name!)
        where used.StartsWith(Prefix, StringComparison.Ordinal)
        select used[Prefix.Length..];
}
