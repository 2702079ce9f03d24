using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;

namespace Community.Commands.Addressing;

/// <summary>What somebody says to a bot: by a word after <c>!</c>, by mentioning its account at the beginning, or by themselves with it.</summary>
/// <param name="Line">The words.</param>
/// <param name="IsMention">It is said to the account, without a word: behind its name, or in a direct room.</param>
/// <param name="IsDirect">It is said in a direct room.</param>
public sealed record Spoken(CommandLine Line, bool IsMention, bool IsDirect)
{
    /// <summary>Null if the message is talk, comes too late or is no plain text: only a person's own words are commands.</summary>
    public static Spoken? In(IncomingEvent incoming, UserId self)
    {
        // Who asked yesterday does not wait for the answer any more.
        if (incoming is not { Kind: IncomingKind.Message, IsLate: false } ||
            MessageContent.Of(incoming.Event) is not { Kind: MessageContent.TextKind } message)
            return null;
        if (CommandLine.Read(message.Text) is { } line)
            return new Spoken(line, IsMention: false, incoming.IsDirect);
        var said = BehindTheName(incoming.Event, message.Text.TrimStart(), self) ?? (incoming.IsDirect ? message.Text : null);
        return said is null ? null : new Spoken(CommandLine.OfWords(said), IsMention: true, incoming.IsDirect);
    }

    /// <summary>What follows the account's name at the beginning of the message; null if it does not begin so.</summary>
    private static string? BehindTheName(RoomEvent message, string text, UserId self)
    {
        if (!Mentions.Of(message).Contains(self))
            return null;
        var pill = Pill.In(message).FirstOrDefault(one => one.User == self)?.Text;
        foreach (var name in (string?[])[pill, self.Value, self.Localpart])
            if (name is { Length: > 0 } && (Behind(text, name) ?? Behind(text, $"@{name}")) is { } rest)
                return rest;
        return BehindAnyName(text);
    }

    private static string? Behind(string text, string name)
    {
        // As some clients write a pill into the plain text.
        if (text.StartsWith($"[{name}](", StringComparison.OrdinalIgnoreCase) && text.IndexOf(')', StringComparison.Ordinal) is > 0 and var end)
            return Cleaned(text[(end + 1)..]);
        if (!text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = text[name.Length..];
        return rest.Length == 0 || !char.IsLetterOrDigit(rest[0]) ? Cleaned(rest) : null;
    }

    /// <summary>A client that mentions without a link writes a name we may not know, and people put a colon or comma behind it.</summary>
    private static string? BehindAnyName(string text)
    {
        const int longest = 60;
        var end = text.IndexOfAny([':', ',']);
        return end is > 0 and < longest && !text[..end].Contains('\n', StringComparison.Ordinal) ? Cleaned(text[(end + 1)..]) : null;
    }

    private static string Cleaned(string rest) => rest.TrimStart(' ', '\u00A0', '\t', ':', ',', '\n');
}
