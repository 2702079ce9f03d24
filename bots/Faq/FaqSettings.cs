using System.Globalization;
using System.Text.Json.Nodes;
using Community.Commands;
using Community.Commands.Settings;
using Community.Matrix.Events;
using Community.Matrix.Json;

namespace Community.Faq;

/// <summary>What a room sets for the Faq bot.</summary>
internal sealed class FaqSettings(FaqOptions options)
{
    /// <summary>The state event it is in.</summary>
    public const string EventType = "de.community-bots.faq";

    public RoomSetting<PinEmoji> PinEmoji { get; } = new(
        new CommandWord("pin", "pin", "emoji"), "pinEmoji",
        new Wording("mit welchem Emoji ihr mir sagt, dass ich mir eine Antwort merken soll", "the emoji that tells me to keep an answer"),
        new Wording("ein Emoji", "an emoji"),
        new SettingKind<PinEmoji>(
            state => Faq.PinEmoji.Read(state.AsText()), emoji => JsonValue.Create(emoji.Text), Faq.PinEmoji.Read, (emoji, _) => emoji.Text),
        new PinEmoji(options.PinEmoji));

    public IReadOnlyList<RoomSetting> All => [PinEmoji];
}

/// <summary>The emoji that keeps an answer.</summary>
internal readonly record struct PinEmoji(string Text)
{
    /// <summary>The longest emoji, families and flags, have so many UTF-16 code units.</summary>
    private const int Longest = 16;

    /// <summary>A single sign that is neither letter nor digit nor blank; null otherwise.</summary>
    public static PinEmoji? Read(string? typed) =>
        typed is { Length: > 0 and <= Longest } && new StringInfo(typed).LengthInTextElements == 1 &&
        !char.IsLetterOrDigit(typed, 0) && !char.IsWhiteSpace(typed, 0) && !char.IsControl(typed, 0) && !char.IsPunctuation(typed, 0)
            ? new PinEmoji(typed)
            : null;

    public bool Is(string emoji) => string.Equals(ReactionContent.Plain(Text), emoji, StringComparison.Ordinal);
}
