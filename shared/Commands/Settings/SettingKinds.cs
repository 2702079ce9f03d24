using System.Globalization;
using System.Text.Json.Nodes;
using Community.Matrix.Json;

namespace Community.Commands.Settings;

/// <summary>The kinds of values that settings of several bots have.</summary>
public static class SettingKinds
{
    private static readonly CommandWord German = new("deutsch", "german", "de"), English = new("englisch", "english", "en");

    public static SettingKind<Language> Language { get; } = new(
        state => state.AsText() switch { "de" => Commands.Language.German, "en" => Commands.Language.English, _ => null },
        language => language == Commands.Language.English ? "en" : "de",
        typed => German.Matches(typed) ? Commands.Language.German : English.Matches(typed) ? Commands.Language.English : null,
        (value, language) => (value == Commands.Language.English ? English : German).Shown.In(language));

    /// <summary>A whole number within limits, both included.</summary>
    public static SettingKind<long> Number(long least, long most) => new(
        state => Within(state.AsInteger(), least, most),
        number => JsonValue.Create(number),
        typed => Within(long.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null, least, most),
        (value, _) => value.ToString(CultureInfo.InvariantCulture));

    private static long? Within(long? number, long least, long most) => number >= least && number <= most ? number : null;
}
