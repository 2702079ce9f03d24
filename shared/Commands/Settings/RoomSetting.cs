using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Commands.Permissions;
using Community.Matrix.Json;

namespace Community.Commands.Settings;

/// <summary>Something a room can set for itself.</summary>
/// <param name="word">What people call it.</param>
/// <param name="key">The key in the state event; never changes.</param>
/// <param name="meaning">What it does, in a few words.</param>
/// <param name="values">What it may be, for the help.</param>
public abstract class RoomSetting(CommandWord word, string key, Wording meaning, Wording values)
{
    public CommandWord Word => word;

    public string Key => key;

    public Wording Meaning => meaning;

    public Wording Values => values;

    /// <summary>What it takes to change it.</summary>
    public Permission Needs { get; init; } = Permission.Curator;

    /// <summary>What it is in a room, in words; null where the room has not set it.</summary>
    internal abstract string? ShownIn(JsonElement? content, Language language);

    /// <summary>What is used where the room has not set it, in words.</summary>
    internal abstract string UsuallyIn(Language language);

    /// <summary>What somebody typed, as it goes into the state event; null if it is none of the values.</summary>
    internal abstract JsonNode? Read(string typed);
}

/// <inheritdoc/>
public sealed class RoomSetting<T>(CommandWord word, string key, Wording meaning, Wording values, SettingKind<T> kind, T usual)
    : RoomSetting(word, key, meaning, values)
    where T : struct
{
    /// <summary>The room's own value; null if it has none, or one that can't be.</summary>
    public T? ValueIn(JsonElement? content) => kind.FromState(content.Member(Key));

    /// <summary>The room's own value, or else the usual one.</summary>
    public T In(JsonElement? content) => ValueIn(content) ?? usual;

    internal override string? ShownIn(JsonElement? content, Language language) =>
        ValueIn(content) is { } value ? kind.InWords(value, language) : null;

    internal override string UsuallyIn(Language language) => kind.InWords(usual, language);

    internal override JsonNode? Read(string typed) => kind.FromWords(typed.Trim()) is { } value ? kind.ToState(value) : null;
}

/// <summary>What kind of value a setting has. What is not within its range reads as not there.</summary>
/// <param name="FromState">Reads it from the state event, which may hold anything.</param>
/// <param name="ToState">Writes it there.</param>
/// <param name="FromWords">Reads what somebody typed.</param>
/// <param name="InWords">Shows it.</param>
public sealed record SettingKind<T>(
    Func<JsonElement?, T?> FromState, Func<T, JsonNode> ToState, Func<string, T?> FromWords, Func<T, Language, string> InWords)
    where T : struct;
