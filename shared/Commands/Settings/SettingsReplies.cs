using System.Text.Json;
using Community.Matrix.Html;
using Community.Matrix.Ids;

namespace Community.Commands.Settings;

/// <summary>What is said about settings.</summary>
internal static class SettingsReplies
{
    private const int LongestEcho = 60;

    public static Wording Purpose { get; } = new("zeigt und ändert, was in diesem Raum gilt", "shows and changes what goes in this room");

    public static Wording Name { get; } = new("NAME", "NAME");

    public static Wording Value { get; } = new("WERT", "VALUE");

    public static RichText All(IReadOnlyList<RoomSetting> settings, JsonElement? content, string usage, Language language)
    {
        var text = new RichText().Bold(new Wording("Das gilt in diesem Raum:", "This goes in this room:").In(language));
        foreach (var setting in settings)
            Line(text.NewLine().Text("• "), setting, content, language);
        return text.NewLine()
            .Text(new Wording("So änderst du etwas: ", "To change something: ").In(language))
            .Code(Bare(usage))
            .Text(new Wording(" (mit „standard“ als Wert gilt wieder das Übliche)", " (with “default” as the value, the usual goes again)").In(language));
    }

    public static RichText One(RoomSetting setting, JsonElement? content, string usage, Language language) =>
        Line(new RichText(), setting, content, language).NewLine()
            .Text(new Wording("So änderst du es: ", "To change it: ").In(language))
            .Code(Bare(usage).Replace(Name.In(language), setting.Word.Shown.In(language), StringComparison.Ordinal))
            .Text(new Wording($", WERT: {setting.Values.German}", $", VALUE: {setting.Values.English}").In(language));

    public static Wording NoValue(RoomSetting setting, string typed)
    {
        var value = Excerpt.Of(typed, LongestEcho);
        return new Wording(
            $"„{value}“ geht für „{setting.Word.German}“ nicht. Möglich ist: {setting.Values.German}.",
            $"“{value}” won't do for “{setting.Word.English}”. Possible: {setting.Values.English}.");
    }

    public static RichText MayNotSet(UserId self, long level, Language language) => new RichText().Text(new Wording(
        $"Das darf ich hier leider nicht speichern. Jemand, der in diesem Raum die Rechte ändern darf, kann {self} die Stufe {level} geben; danach versuch es noch einmal.",
        $"I am not allowed to save that here. Somebody who may change the rights in this room can give {self} the power level {level}; then try again.").In(language));

    public static RichText Changed(RoomSetting setting, JsonElement? content, Language language) => new RichText()
        .Text(new Wording("In diesem Raum gilt jetzt: ", "In this room from now on: ").In(language))
        .Bold(setting.Word.Shown.In(language)).Text($" = {Shown(setting, content, language)}");

    private static RichText Line(RichText text, RoomSetting setting, JsonElement? content, Language language) => text
        .Bold(setting.Word.Shown.In(language)).Text($" = {Shown(setting, content, language)} – {setting.Meaning.In(language)}");

    private static string Shown(RoomSetting setting, JsonElement? content, Language language) =>
        setting.ShownIn(content, language) ??
        new Wording($"{setting.UsuallyIn(language)} (das Übliche)", $"{setting.UsuallyIn(language)} (the usual)").In(language);

    private static string Bare(string usage) => usage.Replace("[", string.Empty, StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal);
}
