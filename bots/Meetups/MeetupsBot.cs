using Community.Commands;
using Community.Commands.Privacy;
using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Hosting.Retention;
using Community.Hosting.Rooms;
using Community.Hosting.Sources;
using Community.Meetups.Access;
using Community.Meetups.Afterwards;
using Community.Meetups.Agenda;
using Community.Meetups.Announcing;
using Community.Meetups.Commands;
using Community.Meetups.Minutes;
using Community.Meetups.Pages;
using Community.Meetups.Polls;
using Community.Meetups.Privacy;
using Community.Meetups.Reminders;
using Community.Meetups.Rsvps;
using Community.Meetups.Series;
using Community.Store;
using Community.Store.Knowledge;
using Community.Text.Holidays;
using Community.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Community.Meetups;

/// <summary>Announces meetups, counts who comes, reminds.</summary>
public sealed class MeetupsBot : IBot
{
    /// <summary>The bot's name in the configuration and in the store.</summary>
    public const string BotName = "meetups";

    /// <summary>The type of the state event in which rooms keep the bot's settings.</summary>
    public const string SettingsType = MeetupSettings.EventType;

    private MeetupsBot(
        MeetupMessage message, Answering answering, TakeDate take, CommandDesk desk, RoomMembers members, ILogger<RemindAttendees> logger)
    {
        var proposals = new FollowProposals([new ProposeItem(isTalk: false, new MeantMeetup(members)), new ProposeItem(isTalk: true, new MeantMeetup(members))]);
        Handlers =
        [
            .. desk.HandlersOf(BotName), new RsvpOnReaction(answering), new WithdrawOnRedaction(answering), new VoteOnItem(), proposals, new TakeMinutes(), new TickOff(),
            new AnswerPoll(take), new ChooseInPoll(), new WithdrawVotes(),
        ];
        DueWork =
        [
            new RemindAttendees(logger), new DeliverAccess(members), new InviteToNextDate(message),
            new EndOfDate(message, [new EraseAccess(), new AskHowItWas()]), new TaskTimes(), new PollTimes(), .. desk.DueWorkOf(BotName),
        ];
        Sources = [new ReadAgain(answering, proposals)];
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
    /// <param name="options">The slice's settings.</param>
    public static IPersonalData PersonalDataOf(MeetupsOptions options) => new MeetupData(MessageOf(options));

    /// <summary>What the slice has to tell, whether the bot runs here or not.</summary>
    public static INews News { get; } = new TellNews();

    /// <summary>Makes the bot run in this process.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="options">The slice's settings.</param>
    /// <param name="zone">The zone in which dates are meant and shown.</param>
    public static IServiceCollection Add(IServiceCollection services, MeetupsOptions options, DateTimeZone zone)
    {
        var message = MessageOf(options);
        var answering = new Answering(message);
        var take = new TakeDate(new Posting(message, new PublicHolidays(options.HolidaysOf)));
        return services
            .AddCommands(BotName, provider => Commands(provider).Set())
            .AddCommands(BotName, provider => Commands(provider).MinutesSet())
            .AddSingleton<IExpiring>(new ForgetAnswers(options))
            .AddSingleton<IBot>(provider => new MeetupsBot(
                message, answering, take, provider.GetRequiredService<CommandDesk>(), provider.GetRequiredService<RoomMembers>(),
                provider.GetRequiredService<ILogger<RemindAttendees>>()))
            // For the pages, where there is a portal.
            .AddSingleton(answering).AddScoped<IPortalPart, MeetupsPortalPart>().AddSingleton(new PortalArea("/treffen", MeetupReplies.Title, MeetupReplies.PagesPurpose));

        MeetupCommands Commands(IServiceProvider provider) => new(message, answering, options, zone, provider.GetRequiredService<RoomMembers>(), provider.GetService<PortalOptions>()?.Url);
    }

    private static MeetupMessage MessageOf(MeetupsOptions options) => new(new InvitationText(new PublicHolidays(options.HolidaysOf)));
}
