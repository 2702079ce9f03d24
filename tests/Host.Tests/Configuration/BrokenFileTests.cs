using Community.Host.Configuration;

namespace Community.Host.Tests.Configuration;

/// <summary>A file that can't be read at all is told apart from one with mistakes in it.</summary>
public sealed class BrokenFileTests
{
    [Theory]
    [InlineData("{\n  \"homeserver\": \"https://matrix.example.org\"\n  \"bots\": {}\n}", "line 3: '\"' is invalid after a value.")]
    [InlineData("{\n  \"homeserver\": https://matrix.example.org\n}", "line 2: 'h' is an invalid start of a value.")]
    [InlineData("{\n\n", "line 3: ")]
    [InlineData("{}\n{}", "line 2: ")]
    [InlineData("", "line 1: ")]
    [InlineData("  \n", "line ")]
    [InlineData("[]", "Top-level JSON element must be an object.")]
    [InlineData("null", "Top-level JSON element must be an object.")]
    [InlineData("{ \"store\": \"a\", \"Store\": \"b\" }", "A duplicate key 'Store' was found.")]
    [InlineData("\u0001\u0002\u0003", "line 1: ")]
    public void It_says_what_and_where(string text, string reason)
    {
        using var file = ConfigurationFile.Of(text);

        var message = Assert.Throws<ConfigurationException>(file.Load).Message;
        Assert.StartsWith($"{file.Path} can't be read: {reason}", message, StringComparison.Ordinal);
        // Counted from 0, it would contradict what stands before.
        Assert.DoesNotContain("LineNumber", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_object_lacks_all_that_is_needed()
    {
        using var file = ConfigurationFile.Of("{}");

        Assert.Equal(["'homeserver' must", "'bots' names"], file.Problems().Select(problem => string.Join(' ', problem.Split(' ')[..2])));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named_in_full_with_what_makes_one()
    {
        using var folder = new TempFolder();

        var message = Assert.Throws<ConfigurationException>(() => CommunityConfiguration.Load(folder["nowhere/community.json"])).Message;
        Assert.Contains($"no configuration {folder["nowhere/community.json"]}", message, StringComparison.Ordinal);
        Assert.Contains("./community provision", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        using var folder = new TempFolder();

        var message = Assert.Throws<ConfigurationException>(() => CommunityConfiguration.Load(folder[""])).Message;
        Assert.Contains("no configuration", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_somebody_holds_is_said_to_be_held()
    {
        using var file = ConfigurationFile.Full();
        using var held = new FileStream(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var message = Assert.Throws<ConfigurationException>(file.Load).Message;
        Assert.StartsWith($"{file.Path} can't be read: ", message, StringComparison.Ordinal);
    }
}
