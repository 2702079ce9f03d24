using System.Text;
using System.Text.RegularExpressions;
using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Synapse.Tests.Harness;

/// <summary>
/// What was said, line by line, in the order in which it was heard. It is written into the folder that <c>COMMUNITY_TRANSCRIPTS</c> names, as
/// those under <c>docs/transcripts</c> were, and otherwise into the test's output.
/// </summary>
public sealed partial class Transcript(string name, string about)
{
    private readonly StringBuilder _text = new($"# {about}\n");

    /// <summary>A new part begins.</summary>
    public void Part(string title) => _text.Append("\n## ").Append(title).Append('\n');

    public void Tell(UserId who, string text)
    {
        _text.Append("\n**").Append(NameOf(who)).Append("**\n");
        Write(text);
    }

    public void Tell(RoomEvent said) => Tell(said.Sender,
        ReactionContent.Of(said) is { } reaction ? reaction.Emoji : (MessageContent.NewTextOf(said) ?? MessageContent.Of(said))?.Text ?? string.Empty);

    /// <summary>What a room shows in its order: messages, their edits, reactions, and what was taken back.</summary>
    public void Tell(IReadOnlyList<RoomEvent> timeline)
    {
        foreach (var one in timeline)
            if (one.IsRedacted)
                Tell(one.Sender, "(…)");
            else if (MessageContent.Of(one) is not null || ReactionContent.Of(one) is not null)
                Tell(one);
    }

    /// <summary>Something that is not a message.</summary>
    public void Note(string text) => Write(text);

    public async Task SaveAsync()
    {
        if (Environment.GetEnvironmentVariable("COMMUNITY_TRANSCRIPTS") is { Length: > 0 } folder)
            await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(folder).FullName, $"{name}.md"), _text.ToString());
        else
            TestContext.Current.TestOutputHelper?.WriteLine(_text.ToString());
    }

    private void Write(string text) =>
        _text.Append('\n').AppendJoin('\n', Number().Replace(text.TrimEnd(), string.Empty).Split('\n').Select(line => $"    {line.TrimEnd('\r')}")).Append('\n');

    private static string NameOf(UserId who) => Number().Replace(who.Localpart, string.Empty);

    /// <summary>The letters behind a name that keep the accounts of one run apart from those of another.</summary>
    [GeneratedRegex(@"(?<=\b[a-z]+)-[a-z]{8}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
