using Community.Commands.Permissions;

namespace Community.Commands.Settings;

/// <summary>What a room sets for all bots of the suite alike.</summary>
public sealed class SuiteSettings(CuratorOptions curators)
{
    /// <summary>The state event it is in.</summary>
    public const string EventType = "de.community-bots.room";

    /// <summary>The language of answers to what tells none.</summary>
    public RoomSetting<Language> Language { get; } = new(
        new CommandWord("sprache", "language"), "language",
        new Wording("in welcher Sprache wir antworten, wenn deine Worte es nicht verraten", "the language we answer in where your words don't tell"),
        new Wording("deutsch oder englisch", "german or english"), SettingKinds.Language, Commands.Language.German);

    /// <summary>From which power level on somebody is a curator.</summary>
    public RoomSetting<long> CuratorLevel { get; } = new(
        new CommandWord("kuratorstufe", "curator-level", "kuratorenstufe", "curatorlevel"), "curatorLevel",
        new Wording("ab welcher Stufe der Rechte jemand hier Kurator:in ist", "from which power level on somebody is a curator here"),
        new Wording("0 bis 100", "0 to 100"), SettingKinds.Number(0, 100), curators.Level)
    {
        // Else a curator could make everybody one.
        Needs = Permission.ToSet(Matrix.Events.EventType.PowerLevels),
    };

    public IReadOnlyList<RoomSetting> All => [Language, CuratorLevel];
}
