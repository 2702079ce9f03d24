using Community.Commands;
using Community.Commands.Privacy;
using Community.Commands.Settings;
using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Hosting.Retention;
using Community.Hosting.Rooms;
using Community.Hosting.Sources;
using Community.Meetups.Commands;
using Community.Meetups.Privacy;
using Community.Meetups.Reminders;
using Community.Meetups.Rsvps;
using Community.Store;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Community.Meetups;

/// <summary>Announces meetups, counts who comes, reminds.</summary>
public sealed class MeetupsBot : IBot
{
    /// <summary>The bot's name in the configuration and in the store.</summary>
    public const string BotName = "meetups";

    /// <summary>The type of the state event in which rooms keep the bot's settings.</summary>
    public const string SettingsType = MeetupSettings.EventType;

    private MeetupsBot(MeetupReplies replies, MeetupMessage message, CommandDesk desk)
    {
        Handlers = [.. desk.HandlersOf(BotName), new RsvpOnReaction(message), new WithdrawOnRedaction(message)];
        DueWork = [new RemindAttendees(replies), .. desk.DueWorkOf(BotName)];
        Sources = [new ReadAgain(message)];
        Followers = [new FollowRoom(message)];
    }

    public string Name => BotName;

    public IReadOnlyList<IEventHandler> Handlers { get; }

    public IReadOnlyList<IDueWork> DueWork { get; }

    public IReadOnlyList<IKeepsSources> Sources { get; }

    public IReadOnlyList<IFollowsRooms> Followers { get; }

    /// <summary>The slice's tables, which the store has whether the bot runs here or not.</summary>
    public static IModelPart Tables { get; } = new MeetupTables();

    /// <summary>What the slice keeps about people, whether the bot runs here or not.</summary>
    /// <param name="zone">The zone in which dates are shown.</param>
    public static IPersonalData PersonalDataIn(DateTimeZone zone) => new MeetupData(new MeetupReplies(zone));

    /// <summary>Makes the bot run in this process.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="options">The slice's settings.</param>
    /// <param name="zone">The zone in which dates are meant and shown.</param>
    public static IServiceCollection Add(IServiceCollection services, MeetupsOptions options, DateTimeZone zone)
    {
        var replies = new MeetupReplies(zone);
        var message = new MeetupMessage(replies);
        return services
            .AddCommands(BotName, provider => Commands(
                replies, message, new MeetupSettings(options), new ListMeetups(replies, provider.GetRequiredService<RoomMembers>()), zone))
            .AddSingleton<IExpiring>(new ForgetAnswers(options))
            .AddSingleton<IBot>(provider => new MeetupsBot(replies, message, provider.GetRequiredService<CommandDesk>()));
    }

    private static CommandSet Commands(
        MeetupReplies replies, MeetupMessage message, MeetupSettings settings, ListMeetups list, DateTimeZone zone) => new(
        new CommandWord("treffen", "meetup", "meetups"), MeetupReplies.Title, MeetupReplies.Purpose,
        [
            new AnnounceMeetup(message, settings, zone),
            list,
            new AnswerInvitation(Partstat.Accepted, new CommandWord("zusage", "yes", "zusagen", "ja", "accept"), message, replies),
            new AnswerInvitation(Partstat.Tentative, new CommandWord("vielleicht", "maybe"), message, replies),
            new AnswerInvitation(Partstat.Declined, new CommandWord("ablehnen", "no", "nein", "absage", "decline"), message, replies),
            new CancelMeetup(message, replies),
            new SettingsCommand(MeetupSettings.EventType, settings.All),
        ],
        MeetupReplies.HowToAnswer)
        {
            Keeps = MeetupReplies.Keeps,
            PlainText = list,
        };
}
