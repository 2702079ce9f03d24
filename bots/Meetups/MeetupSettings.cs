using Community.Commands;
using Community.Commands.Settings;
using NodaTime;

namespace Community.Meetups;

/// <summary>What a room sets for the Meetups bot.</summary>
internal sealed class MeetupSettings(MeetupsOptions options)
{
    /// <summary>The state event it is in.</summary>
    public const string EventType = "de.community-bots.meetups";

    public RoomSetting<ReminderLeads> Reminders { get; } = new(
        new CommandWord("erinnerung", "reminder", "erinnerungen", "reminders"), "reminders",
        new Wording("wie lange vor einem neuen Treffen ich erinnere", "how long before a new meetup I remind people"),
        new Wording("zum Beispiel „1 Tag, 1 Stunde“ (1 Minute bis 7 Tage) oder „keine“", "such as “1 day, 1 hour” (1 minute to 7 days), or “none”"),
        new SettingKind<ReminderLeads>(ReminderLeads.FromState, leads => leads.ToState(), ReminderLeads.FromWords, (leads, language) => leads.In(language)),
        new ReminderLeads([.. options.RemindersOrUsual.Select(Duration.FromTimeSpan)]));

    public IReadOnlyList<RoomSetting> All => [Reminders];
}
