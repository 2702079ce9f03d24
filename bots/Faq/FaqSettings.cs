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

    public RoomSetting<bool> EverybodyProposes { get; } = new(
        new CommandWord("vorschläge", "proposals", "vorschlag", "proposal"), "proposals",
        new Wording("ob alle Antworten vorschlagen können, nicht nur Kurator:innen", "whether everybody can propose answers, not only curators"),
        OnOff.Values, OnOff.Kind, true);

    public RoomSetting<bool> LooksTwice { get; } = new(
        new CommandWord("freigabe", "review"), "review",
        new Wording("ob auch das erst freigegeben wird, was Kurator:innen sich merken", "whether what curators keep is approved first as well"),
        OnOff.Values, OnOff.Kind, false);

    public RoomSetting<bool> Suggests { get; } = new(
        new CommandWord("hinweise", "suggestions", "hinweis", "suggestion"), "suggestions",
        new Wording("ob ich bei einer Frage auf einen passenden Eintrag hinweise", "whether I point to an entry that fits a question"),
        OnOff.Values, OnOff.Kind, true);

    public RoomSetting<bool> Notices { get; } = new(
        new CommandWord("mitlesen", "attentive", "kandidaten", "candidates"), "candidates",
        new Wording(
            "ob ich mir offene Fragen, bedankte Antworten und Fragen aus Protokollen vormerke, nur als Verweis",
            "whether I note open questions, thanked-for answers and questions of protocols, as links only"),
        OnOff.Values, OnOff.Kind, false);

    public IReadOnlyList<RoomSetting> All => [PinEmoji, EverybodyProposes, LooksTwice, Suggests, Notices];
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

/// <summary>A setting that is on or off.</summary>
internal static class OnOff
{
    private static readonly CommandWord On = new("an", "on", "ja", "yes", "ein"), Off = new("aus", "off", "nein", "no");

    public static Wording Values { get; } = new("an oder aus", "on or off");

    public static SettingKind<bool> Kind { get; } = new(
        state => state.AsBoolean(), value => JsonValue.Create(value), Read, (value, language) => (value ? On : Off).Shown.In(language));

    private static bool? Read(string typed) => On.Matches(typed) ? true : Off.Matches(typed) ? false : null;
}
