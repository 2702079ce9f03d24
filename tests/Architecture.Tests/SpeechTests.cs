using System.Reflection;
using Community.Commands;

namespace Community.Architecture.Tests;

/// <summary>What the bots say can be read aloud: text first, lists and no tables, no meaning by an emoji alone.</summary>
public sealed class SpeechTests
{
    private const string Indent = "    ";

    private static readonly Assembly[] Speaking = [.. Repository.Products.Select(project => Assembly.Load($"Community.{project.Name}"))];

    [Fact]
    public void Each_wording_has_words_in_both_languages()
    {
        var wordings = Speaking.SelectMany(assembly => assembly.GetTypes()).SelectMany(WordingsOf).ToList();

        Assert.True(wordings.Count > 100, "Too few are found for this to mean anything.");
        Assert.All(wordings, one =>
        {
            foreach (var text in (string[])[one.Wording.German, one.Wording.English])
                Assert.True(text.Length == 0 || (text.Any(char.IsLetter) && !text.Contains('\t', StringComparison.Ordinal)), $"{one.Name} says “{text}”.");
        });
    }

    [Fact]
    public void No_message_is_laid_out_as_a_table() => Assert.All(
        Source.In("bots").Concat(Source.In("shared")).Where(source => !source.File.EndsWith(".cshtml.cs", StringComparison.Ordinal)),
        source => Assert.DoesNotContain("<table", source.Code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Said by all commands, in <c>docs/transcripts</c>. A line that is an emoji alone there is a reaction: it stands beside a message, and never for one.</summary>
    [Fact]
    public void Each_line_of_each_reply_has_words()
    {
        var lines = Repository.Files("docs/transcripts", "*.md").SelectMany(RepliesIn).ToList();

        Assert.True(lines.Count > 200, "Too few are found for this to mean anything.");
        Assert.All(lines, line => Assert.True(line.Any(char.IsLetterOrDigit), $"“{line}” says nothing aloud."));
    }

    private static IEnumerable<(string Name, Wording Wording)> WordingsOf(Type type) => type.ContainsGenericParameters ? [] : type
        .GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(property => property.PropertyType == typeof(Wording))
        .Select(property => ($"{type.Name}.{property.Name}", (Wording)property.GetValue(null)!));

    private static IEnumerable<string> RepliesIn(string file)
    {
        var isBot = false;
        var block = new List<string>();
        foreach (var line in File.ReadLines(file).Append("**end**"))
            if (line.StartsWith("**", StringComparison.Ordinal))
            {
                // Alone, it is a reaction.
                foreach (var said in isBot && (block.Count > 1 || block.Exists(one => one.Any(char.IsLetter))) ? block : [])
                    yield return said;
                (isBot, block) = (line is "**faq**" or "**treffen**" or "**empfang**", []);
            }
            else if (line.StartsWith(Indent, StringComparison.Ordinal) && line.Trim().Length > 0)
                block.Add(line.Trim());
    }
}
