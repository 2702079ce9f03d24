using System.Text.Json.Nodes;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Synapse.Tests.Harness;

/// <summary>All three bots, a moderator, two members, and an account that the suite runs elsewhere. The tests of one class share the people, those of
/// all classes the bots.</summary>
public sealed class PoliteGuests(RealSynapse synapse, SharedBots shared) : IAsyncLifetime
{
    public BotProcess Bots { get; private set; } = null!;

    /// <summary>Makes the rooms, and so has all rights in them.</summary>
    public Person Mira { get; private set; } = null!;

    public Person Anna { get; private set; } = null!;

    public Person Bernd { get; private set; } = null!;

    /// <summary>To the bots, one of their own.</summary>
    public Person Colleague { get; private set; } = null!;

    public Sight Sight { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (!synapse.IsThere)
            return;
        (Bots, Colleague) = await shared.GetAsync(synapse);
        Mira = await synapse.NewFastPersonAsync("mira");
        Anna = await synapse.NewFastPersonAsync("anna");
        Bernd = await synapse.NewFastPersonAsync("bernd");
        Sight = await Sight.OfAsync(Mira);
    }

    public void SkipWithoutSynapse() => synapse.SkipWithoutIt();

    public IReadOnlyList<UserId> AllBots => [Bots.Faq, Bots.Meetups, Bots.Front];

    /// <summary>A room with all of them, after the introduction.</summary>
    public async Task<RoomId> RoomAsync(string name)
    {
        synapse.SkipWithoutIt();
        return await BeginAsync(await Mira.CreatesRoomAsync(name, [.. AllBots]));
    }

    /// <summary>The same with a room that is there already, to which the bots are invited and everybody may come.</summary>
    public async Task<RoomId> BeginAsync(RoomId room)
    {
        foreach (var person in (Person[])[Anna, Bernd, Colleague])
            await person.JoinsAsync(room);
        await Sight.WaitForAsync(one => one.Room == room && one.Sender == Bots.Front && one.Type is EventType.Message);
        await EachAnswersAsync(room);
        return room;
    }

    /// <summary>Whatever a bot wanted to say before, it has said.</summary>
    public async Task EachAnswersAsync(RoomId room)
    {
        foreach (var (bot, word) in ((UserId, string)[])[(Bots.Faq, "faq"), (Bots.Meetups, "treffen"), (Bots.Front, "hilfe")])
            await Sight.AnswerAsync(bot, await Mira.SaysAsync(room, $"!{word} ping"));
    }

    /// <summary>What the bots have said in a room, oldest first, without their edits.</summary>
    public async Task<IReadOnlyList<RoomEvent>> SaidByBotsAsync(RoomId room) =>
        [.. (await Mira.ReadsAsync(room)).Where(one => one.Type is EventType.Message && AllBots.Contains(one.Sender) && Relation.Of(one).Edits is null)];

    /// <summary>Waits until somebody is in a room, or out of it.</summary>
    public Task<RoomEvent> MemberAsync(RoomId room, UserId user, string membership) => Sight.WaitForAsync(one =>
        one.Room == room && MemberContent.Of(one) is { } member && member.Member == user && member.Membership == membership);

    public async Task<string> AnswerAsync(UserId bot, Person person, RoomId room, string text) =>
        await Sight.AnswerTextAsync(bot, await person.SaysAsync(room, text));

    /// <summary>Gives somebody a power level, as a room's owner does.</summary>
    public Task RaiseAsync(RoomId room, UserId user, int level) => RaiseAsync(room, [user], level);

    /// <summary>The same for several at once.</summary>
    public Task RaiseAsync(RoomId room, IReadOnlyList<UserId> raised, int level) => ChangeLevelsAsync(room, content =>
    {
        var users = content["users"] as JsonObject ?? [];
        foreach (var user in raised)
            users[user.Value] = level;
        if (users.Parent is null)
            content["users"] = users;
    });

    /// <summary>Changes who may do what, as a room's owner does.</summary>
    public async Task ChangeLevelsAsync(RoomId room, Action<JsonObject> change)
    {
        var levels = await Mira.Session.GetStateAsync(room, EventType.PowerLevels, string.Empty, TestContext.Current.CancellationToken);
        var content = JsonNode.Parse(levels!.Value.GetRawText())!.AsObject();
        change(content);
        await Mira.Session.PutStateAsync(room, EventType.PowerLevels, string.Empty, content, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (Sight is not null)
            await Sight.DisposeAsync();
    }
}
