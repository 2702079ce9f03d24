using Community.Commands;
using Community.Commands.Settings;
using Community.Hosting.Members;
using Community.Meetups.Access;
using Community.Meetups.Announcing;
using Community.Meetups.Changing;
using Community.Meetups.Commands;
using Community.Meetups.Reminders;
using Community.Meetups.Rsvps;
using Community.Meetups.Series;
using Community.Text.Holidays;
using NodaTime;

namespace Community.Meetups;

/// <summary>All that <c>!treffen</c> can do, in the order of the help.</summary>
internal sealed class MeetupCommands(MeetupMessage message, Answering answering, MeetupsOptions options, DateTimeZone zone, RoomMembers members)
{
    private readonly MeetupChange _change = new(answering);

    public CommandSet Set()
    {
        var (settings, list) = (new MeetupSettings(options), new ListMeetups(members));
        return new CommandSet(
            new CommandWord("treffen", "meetup", "meetups"), MeetupReplies.Title, MeetupReplies.Purpose,
            [
                new AnnounceMeetup(new Posting(message, new PublicHolidays(options.HolidaysOf)), settings, zone),
                list,
                new ShowDates(Meant()),
                new AnswerInvitation(Partstat.Accepted, new CommandWord("zusage", "yes", "zusagen", "ja", "accept"), answering, Meant()),
                new AnswerInvitation(Partstat.Tentative, new CommandWord("vielleicht", "maybe"), answering, Meant()),
                new AnswerInvitation(Partstat.Declined, new CommandWord("ablehnen", "no", "nein", "absage", "decline"), answering, Meant()),
                new MoveMeetup(Meant(), _change),
                new CancelMeetup(Meant(), _change),
                new RenameMeetup(Meant(), _change),
                new ChangeDetail(Meant(), _change),
                new HandOver(isSecond: false, Meant(), _change, members),
                new HandOver(isSecond: true, Meant(), _change, members),
                new GiveAccess(Meant()),
                new SwitchReminders(),
                new SettingsCommand(MeetupSettings.EventType, settings.All),
            ],
            MeetupReplies.HowToAnswer)
        {
            Keeps = MeetupReplies.Keeps,
            PlainText = list,
        };
    }

    private MeantMeetup Meant() => new(members);
}
