using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Commands;
using Community.Commands.Settings;
using Community.Matrix.Json;
using Community.Meetups.Afterwards;
using NodaTime;

namespace Community.Meetups;

/// <summary>What a room sets for the Meetups bot.</summary>
internal sealed class MeetupSettings(MeetupsOptions options)
{
    /// <summary>The state event it is in.</summary>
    public const string EventType = "de.community-bots.meetups";

    private static readonly CommandWord Everybody = new("alle", "everybody", "jeder", "all"), Curators = new("kurator", "curators", "kuratoren", "kurator:innen", "curator"),
        Leaders = new("leitung", "leaders", "leitende", "organizers"),
        On = new("an", "on", "ja", "yes"), Off = new("aus", "off", "nein", "no");

    public RoomSetting<ReminderLeads> Reminders { get; } = new(
        new CommandWord("erinnerung", "reminder", "erinnerungen", "reminders"), "reminders",
        new Wording("wie lange vor einem neuen Treffen ich erinnere", "how long before a new meetup I remind people"),
        new Wording("zum Beispiel „1 Tag, 1 Stunde“ (1 Minute bis 7 Tage) oder „keine“", "such as “1 day, 1 hour” (1 minute to 7 days), or “none”"),
        new SettingKind<ReminderLeads>(ReminderLeads.FromState, leads => leads.ToState(), ReminderLeads.FromWords, (leads, language) => leads.In(language)),
        new ReminderLeads([.. options.RemindersOrUsual.Select(Duration.FromTimeSpan)]));

    /// <summary>Who announces meetups: true, curators only.</summary>
    public RoomSetting<bool> Announcing { get; } = new(
        new CommandWord("ankündigen", "announcing", "announce"), "announcing",
        new Wording("wer hier Treffen ankündigt", "who announces meetups here"),
        new Wording("alle oder kurator", "everybody or curators"), Switch(Curators, Everybody, "curators", "everybody"), false);

    /// <summary>Whether messages of new meetups name those who come.</summary>
    public RoomSetting<bool> Names { get; } = new(
        new CommandWord("namen", "names"), "names",
        new Wording("ob bei neuen Treffen steht, wer zugesagt hat", "whether new meetups show who is coming"),
        new Wording("an oder aus", "on or off"), Switch(On, Off, "on", "off"), true);

    /// <summary>Whether those who came are thanked and asked how it was.</summary>
    public RoomSetting<bool> Feedback { get; } = new(
        new CommandWord("rückmeldung", "feedback"), "feedback",
        new Wording("ob ich nach einem neuen Treffen danke und frage, wie es war", "whether after a new meetup I say thank you and ask how it was"),
        new Wording("an oder aus", "on or off"), Switch(On, Off, "on", "off"), true);

    /// <summary>Whether it is noted who was there, and who may see it.</summary>
    public RoomSetting<PresenceFor> Presence { get; } = new(
        new CommandWord("anwesenheit", "attendance"), "attendance",
        new Wording("ob festgehalten wird, wer da war, und wer das sieht", "whether it is noted who was there, and who sees it"),
        new Wording("aus, leitung oder alle", "off, leaders or everybody"),
        new SettingKind<PresenceFor>(
            state => state.AsText() switch { "off" => PresenceFor.Nobody, "leaders" => PresenceFor.Leaders, "everybody" => PresenceFor.Everybody, _ => null },
            value => JsonValue.Create(value switch { PresenceFor.Leaders => "leaders", PresenceFor.Everybody => "everybody", _ => "off" }),
            typed => Off.Matches(typed) ? PresenceFor.Nobody : Leaders.Matches(typed) ? PresenceFor.Leaders : Everybody.Matches(typed) ? PresenceFor.Everybody : null,
            (value, language) => (value switch { PresenceFor.Leaders => Leaders, PresenceFor.Everybody => Everybody, _ => Off }).Shown.In(language)),
        PresenceFor.Nobody);

    public IReadOnlyList<RoomSetting> All => [Reminders, Announcing, Names, Feedback, Presence];

    private static SettingKind<bool> Switch(CommandWord yes, CommandWord no, string kept, string keptNo) => new(
        state => state.AsText() is { } text ? string.Equals(text, kept, StringComparison.Ordinal) ? true : string.Equals(text, keptNo, StringComparison.Ordinal) ? false : null : null,
        value => JsonValue.Create(value ? kept : keptNo),
        typed => yes.Matches(typed) ? true : no.Matches(typed) ? false : null,
        (value, language) => (value ? yes : no).Shown.In(language));

    /// <summary>What goes in a room.</summary>
    internal sealed record Found(ReminderLeads Reminders, bool IsForCurators, bool ListsNames, bool AsksForFeedback)
    {
        public static Found Of(MeetupSettings settings, JsonElement? content) => new(
            settings.Reminders.In(content), settings.Announcing.In(content), settings.Names.In(content), settings.Feedback.In(content));
    }
}
