using Community.Faq;
using Community.Front;
using Community.Host.Configuration;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Meetups;

namespace Community.Host.Demo;

/// <summary>Tells what happens in the rooms, a line each.</summary>
internal sealed class DemoNarrator
{
    private const int LongestLine = 160;

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [FaqBot.BotName] = "FAQ-Bot",
        [MeetupsBot.BotName] = "Treffen-Bot",
        [FrontBot.BotName] = "Empfang",
    };

    private readonly TextWriter _output;
    private readonly Dictionary<UserId, string> _names = [];
    private readonly Dictionary<RoomId, string> _rooms;

    public DemoNarrator(
        TextWriter output, DemoPeople people, DemoTalk talk, IReadOnlyDictionary<string, RoomId> rooms, CommunityConfiguration configuration)
    {
        _output = output;
        _rooms = rooms.ToDictionary(room => room.Value, room => room.Key);
        foreach (var person in talk.People)
            _names[people.UserOf(person.Name)] = person.DisplayName;
        Bots = configuration.Accounts
            .SelectMany(account => account.Value.Select(bot => KeyValuePair.Create(bot, account.Key.User)))
            .ToDictionary(StringComparer.Ordinal);
        foreach (var (bot, name) in Names)
            if (Bots.TryGetValue(bot, out var user))
                _names[user] = name;
    }

    /// <summary>The accounts the bots speak as.</summary>
    public IReadOnlyDictionary<string, UserId> Bots { get; }

    public void Tell(RoomEvent roomEvent)
    {
        var what = ReactionContent.Of(roomEvent) is { } reaction ? $"reacts {reaction.Emoji}"
            : MessageContent.NewTextOf(roomEvent) is { } edit ? $"changes its message: {Excerpt.Of(edit.Text, LongestLine)}"
            : MessageContent.Of(roomEvent) is { } message ? Excerpt.Of(message.Text, LongestLine)
            : null;
        if (what is not null)
            _output.WriteLine($"  #{_rooms.GetValueOrDefault(roomEvent.Room, "?"),-12} {_names.GetValueOrDefault(roomEvent.Sender, roomEvent.Sender.Value),-24} {what}");
    }
}
