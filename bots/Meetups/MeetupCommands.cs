using Community.Commands;
using Community.Commands.Settings;
using Community.Hosting.Members;
using Community.Meetups.Access;
using Community.Meetups.Afterwards;
using Community.Meetups.Agenda;
using Community.Meetups.Announcing;
using Community.Meetups.Calendar;
using Community.Meetups.Changing;
using Community.Meetups.Commands;
using Community.Meetups.Minutes;
using Community.Meetups.Polls;
using Community.Meetups.Reminders;
using Community.Meetups.Rsvps;
using Community.Meetups.Series;
using Community.Text.Holidays;
using NodaTime;

namespace Community.Meetups;

/// <summary>All that <c>!treffen</c> and <c>!protokoll</c> can do, in the order of the help.</summary>
internal sealed class MeetupCommands(MeetupMessage message, Answering answering, MeetupsOptions options, DateTimeZone zone, RoomMembers members, string? portal)
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
                new AskForDates(settings, zone),
                new VoteForDate(),
                new TakeDate(new Posting(message, new PublicHolidays(options.HolidaysOf))),
                new ClosePoll(),
                new NudgeMe(),
                new ProposeItem(isTalk: false, Meant()),
                new ProposeItem(isTalk: true, Meant()),
                new ShowAgenda(Meant()),
                new TakePresence(MeantAlsoOver(), settings, members),
                new SwitchReminders(),
                .. portal is null ? Array.Empty<ICommand>() : [new SubscribeCalendar(portal)],
                new SettingsCommand(MeetupSettings.EventType, settings.All),
            ],
            MeetupReplies.HowToAnswer)
        {
            Keeps = MeetupReplies.Keeps,
            PlainText = list,
        };
    }

    /// <summary>All that <c>!protokoll</c> can do.</summary>
    public CommandSet MinutesSet() => new(
        new CommandWord("protokoll", "minutes", "protocol"), MinutesReplies.Title, MinutesReplies.Purpose,
        [
            new ShowMinutes(MeantAlsoOver()),
            new StartMinutes(MeantAlsoOver()),
            new EndMinutes(MeantAlsoOver()),
            new ApproveMinutes(MeantAlsoOver()),
            new RequestMinutes(MeantAlsoOver()),
            new TaskDone(),
        ],
        MinutesReplies.HowToTake)
    {
        Keeps = MinutesReplies.Keeps,
    };

    private MeantMeetup Meant() => new(members);

    private MeantMeetup MeantAlsoOver() => new(members) { MayBeOver = true };
}
