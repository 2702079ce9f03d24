using System.Runtime.Versioning;
using Community.Hosting.Accounts;

namespace Community.Host.Tests.Accounts;

public sealed class SecretFileTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_comes_back_as_it_went()
    {
        await SecretFile.WriteAsync(_folder["secrets/faq"], "  päss wörd\t", CancellationToken.None);

        Assert.Equal("  päss wörd\t", await SecretFile.ReadAsync(_folder["secrets/faq"], CancellationToken.None));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_its_owner_reads_it_and_enters_its_folder()
    {
        await SecretFile.WriteAsync(_folder["secrets/faq"], "secret", CancellationToken.None);

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(_folder["secrets/faq"]));
        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder["secrets"]));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task What_was_open_to_all_is_closed_by_the_next_secret()
    {
        File.SetUnixFileMode(_folder.Write("faq", "old"), OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        // As a start leaves it that was killed while it wrote.
        File.SetUnixFileMode(_folder.Write("faq.new", "half"), OwnerOnly | UnixFileMode.OtherRead);
        await SecretFile.WriteAsync(_folder["faq"], "new", CancellationToken.None);

        Assert.Equal("new", await SecretFile.ReadAsync(_folder["faq"], CancellationToken.None));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(_folder["faq"]));
        Assert.Equal([_folder["faq"]], Directory.GetFiles(_folder[""]));
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("secret\n")]
    [InlineData("secret\r\n")]
    [InlineData("secret\n\n")]
    [InlineData("\uFEFFsecret\n")]
    public async Task What_editors_add_is_no_part_of_it(string text) =>
        Assert.Equal("secret", await SecretFile.ReadAsync(_folder.Write("faq", text), CancellationToken.None));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n\r\n")]
    public async Task An_empty_one_is_refused(string text)
    {
        var refused = await Assert.ThrowsAsync<AccountRefusedException>(
            () => SecretFile.ReadAsync(_folder.Write("faq", text), CancellationToken.None));
        Assert.Equal($"The secret file {_folder["faq"]} is empty.", refused.Message);
    }

    [Fact]
    public async Task One_that_is_not_there_is_named() => await IsUnreadableAsync(_folder["nowhere/faq"]);

    [Fact]
    public async Task So_is_a_folder() => await IsUnreadableAsync(_folder[""]);

    [Fact]
    public async Task And_one_that_somebody_else_holds()
    {
        await using var held = new FileStream(_folder.Write("faq", "secret"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        await IsUnreadableAsync(_folder["faq"]);
    }

    private static async Task IsUnreadableAsync(string file)
    {
        var refused = await Assert.ThrowsAsync<AccountRefusedException>(() => SecretFile.ReadAsync(file, CancellationToken.None));
        Assert.Equal($"The secret file {file} can't be read.", refused.Message);
    }
}
