namespace Community.Architecture.Tests;

/// <summary>What slices stand on knows none of them, and no database either.</summary>
public sealed class SharedTests
{
    [Fact]
    public void Nothing_shared_names_a_slice()
    {
        // "Meetups" is a slice; "meetup" gives it away as well.
        foreach (var slice in Repository.Slices.Select(slice => slice.TrimEnd('s')))
            foreach (var (file, code) in Source.In("shared"))
                Assert.False(code.Contains(slice, StringComparison.OrdinalIgnoreCase), $"{file} names {slice}.");
    }

    [Fact]
    public void Nothing_but_its_own_folder_and_the_host_names_the_database()
    {
        string[] own = ["shared/Store.Sqlite/", "bots/Host/"];

        foreach (var (file, code) in Source.In("shared").Concat(Source.In("bots")))
            Assert.True(
                own.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)) ||
                !code.Contains("sqlite", StringComparison.OrdinalIgnoreCase), $"{file} names SQLite.");
    }
}
