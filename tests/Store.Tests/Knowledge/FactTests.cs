using Community.Matrix.Ids;
using Community.Store.Delivery;
using Community.Store.Knowledge;
using Community.Store.Tests.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Store.Tests.Knowledge;

/// <summary>What one bot tells others reaches each of them once, and goes with its source.</summary>
public sealed class FactTests
{
    private static readonly EventId Question = EventId.Parse("$question"), Answer = EventId.Parse("$answer"), Other = EventId.Parse("$other");

    [Fact]
    public async Task What_is_told_twice_is_read_once_by_each_who_wants_to_know()
    {
        await using var store = await TestStore.CreateAsync();
        await EnterAsync(store);
        await TellAsync(store, Answer);
        await TellAsync(store, Answer);

        Assert.Equal([Answer], await UnreadAsync(store, "reader"));
        Assert.Equal((true, false), (await ReadAsync(store, "reader"), await ReadAsync(store, "reader")));
        Assert.Empty(await UnreadAsync(store, "reader"));
        Assert.Equal([Answer], await UnreadAsync(store, "another"));
    }

    [Fact]
    public async Task What_fails_is_neither_told_nor_read()
    {
        await using var store = await TestStore.CreateAsync();
        await EnterAsync(store);
        await FailAsync(store, db => WorkIn(db).TellAsync(FactKind.QuestionAnswered, Sheet.Room, Answer, Question, CancellationToken.None));
        Assert.Empty(await UnreadAsync(store, "reader"));

        await TellAsync(store, Answer);
        await FailAsync(store, db => Facts.ReadAsync(db, 1, "reader", CancellationToken.None));
        Assert.Equal([Answer], await UnreadAsync(store, "reader"));
    }

    [Theory]
    [InlineData("$question")]
    [InlineData("$answer")]
    public async Task It_is_forgotten_with_each_message_that_it_is_known_by(string gone)
    {
        await using var store = await TestStore.CreateAsync();
        await EnterAsync(store);
        await TellAsync(store, Answer);
        await TellAsync(store, Other, about: null);
        await ReadAsync(store, "reader");
        await store.Access.WriteAsync(db => Facts.ForgetAsync(db, Sheet.Room, [EventId.Parse(gone)], CancellationToken.None), CancellationToken.None);

        Assert.Equal([Other], await UnreadAsync(store, "reader"));
        Assert.Equal((1, 0), await store.Access.ReadAsync(async db => (await db.Facts.CountAsync(), await db.FactReads.CountAsync())));
        Assert.False(await ReadAsync(store, "late reader"));
    }

    [Fact]
    public async Task About_another_question_it_is_news()
    {
        await using var store = await TestStore.CreateAsync();
        await EnterAsync(store);
        await TellAsync(store, Answer);
        await ReadAsync(store, "reader");
        await TellAsync(store, Answer, Other);

        Assert.Equal([Answer], await UnreadAsync(store, "reader"));
    }

    [Fact]
    public async Task It_is_for_those_in_its_room_as_long_as_that_is_not_replaced()
    {
        await using var store = await TestStore.CreateAsync();
        await TellAsync(store, Answer);
        Assert.Empty(await UnreadAsync(store, "reader"));

        await EnterAsync(store);
        Assert.Equal([Answer], await UnreadAsync(store, "reader"));

        await store.Access.WriteAsync(
            async db => (await db.KnownRooms.SingleAsync()).ReplacedBy = RoomId.Parse("!next:example.org"), CancellationToken.None);
        Assert.Empty(await UnreadAsync(store, "reader"));
    }

    [Fact]
    public async Task Who_told_it_forgets_a_whole_room_and_others_facts_stay()
    {
        await using var store = await TestStore.CreateAsync();
        await EnterAsync(store);
        await TellAsync(store, Answer);
        await TellAsync(store, Answer, bot: "other");
        await store.Access.WriteAsync(db => Facts.ForgetRoomAsync(WorkIn(db), Sheet.Room, CancellationToken.None), CancellationToken.None);

        Assert.Equal(["other"], await store.Access.ReadAsync(db => db.Facts.Select(fact => fact.Bot).ToListAsync()));
    }

    private static Work WorkIn(CommunityContext db, string bot = "shelf") => new(db, new Outbox(db, bot, Sheet.Account, "$cause", Sheet.Now), Sheet.Now);

    private static Task EnterAsync(TestStore store) => store.Access.WriteAsync(
        db =>
        {
            db.Add(new KnownRoom { Account = Sheet.Account, Room = Sheet.Room, Since = Sheet.Now });
            return Task.CompletedTask;
        },
        CancellationToken.None);

    private static Task TellAsync(TestStore store, EventId said) => TellAsync(store, said, Question);

    private static Task TellAsync(TestStore store, EventId said, EventId? about) => TellAsync(store, said, about, "shelf");

    private static Task TellAsync(TestStore store, EventId said, string bot) => TellAsync(store, said, Question, bot);

    private static Task TellAsync(TestStore store, EventId said, EventId? about, string bot) => store.Access.WriteAsync(
        db => WorkIn(db, bot).TellAsync(FactKind.QuestionAnswered, Sheet.Room, said, about, CancellationToken.None), CancellationToken.None);

    /// <summary>Reads the first fact that was told.</summary>
    private static async Task<bool> ReadAsync(TestStore store, string reader)
    {
        var isNew = false;
        await store.Access.WriteAsync(async db => isNew = await Facts.ReadAsync(db, 1, reader, CancellationToken.None), CancellationToken.None);
        return isNew;
    }

    private static Task<List<EventId>> UnreadAsync(TestStore store, string reader) => store.Access.ReadAsync(db =>
        db.UnreadBy(Sheet.Account, reader, [FactKind.QuestionAnswered]).OrderBy(fact => fact.Id).Select(fact => fact.Event).ToListAsync());

    private static Task<InvalidOperationException> FailAsync(TestStore store, Func<CommunityContext, Task> write) => Assert.ThrowsAsync<InvalidOperationException>(() => store.Access.WriteAsync(
        async db =>
        {
            await write(db);
            throw new InvalidOperationException("The power goes.");
        },
        CancellationToken.None));
}
