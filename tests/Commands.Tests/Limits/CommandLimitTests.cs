using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Commands.Limits;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Testing;

namespace Community.Commands.Tests.Limits;

public sealed class CommandLimitTests
{
    private static readonly UserId Bot = UserId.Parse("@bot:example.org");

    private readonly ManualTime _time = new(ManualTime.UsualStart);
    private int _sent;

    [Fact]
    public void Ten_in_a_row_run_the_next_is_told_and_then_it_is_quiet()
    {
        var limit = new CommandLimit(new CommandLimitOptions(), _time);

        Assert.Equal(
            [.. Enumerable.Repeat(Verdict.Run, 10), Verdict.Enough, Verdict.Silence, Verdict.Silence],
            Enumerable.Range(0, 13).Select(_ => limit.Of(Bot, Command())));
    }

    [Fact]
    public void It_stays_quiet_until_all_is_as_before()
    {
        var limit = new CommandLimit(new CommandLimitOptions(), _time);
        for (var i = 0; i < 11; i++)
            limit.Of(Bot, Command());

        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(Verdict.Silence, limit.Of(Bot, Command()));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Verdict.Run, limit.Of(Bot, Command()));
    }

    [Fact]
    public void One_every_three_seconds_never_is_too_much()
    {
        var limit = new CommandLimit(new CommandLimitOptions(), _time);
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(Verdict.Run, limit.Of(Bot, Command()));
            _time.Advance(TimeSpan.FromSeconds(3));
        }
    }

    [Fact]
    public void Others_other_rooms_and_other_accounts_have_their_own()
    {
        var limit = new CommandLimit(new CommandLimitOptions { Burst = 1 }, _time);

        Assert.Equal(Verdict.Run, limit.Of(Bot, Command()));
        Assert.Equal(Verdict.Run, limit.Of(Bot, Command(sender: "@ben:example.org")));
        Assert.Equal(Verdict.Run, limit.Of(Bot, Command(room: "!other:example.org")));
        Assert.Equal(Verdict.Run, limit.Of(UserId.Parse("@second:example.org"), Command()));
        Assert.Equal(Verdict.Enough, limit.Of(Bot, Command()));
    }

    [Fact]
    public void The_same_event_gets_the_same_answer_and_counts_once()
    {
        var limit = new CommandLimit(new CommandLimitOptions { Burst = 2 }, _time);
        var first = Command();

        Assert.Equal([Verdict.Run, Verdict.Run, Verdict.Run], Enumerable.Range(0, 3).Select(_ => limit.Of(Bot, first)));
        Assert.Equal(Verdict.Run, limit.Of(Bot, Command()));
        var told = Command();
        Assert.Equal([Verdict.Enough, Verdict.Enough], Enumerable.Range(0, 2).Select(_ => limit.Of(Bot, told)));
    }

    [Fact]
    public void A_backlog_counts_by_the_times_it_was_written()
    {
        var limit = new CommandLimit(new CommandLimitOptions { Burst = 1 }, _time);

        for (var minutes = 60; minutes > 0; minutes--)
            Assert.Equal(Verdict.Run, limit.Of(Bot, Command(at: _time.GetUtcNow() - TimeSpan.FromMinutes(minutes))));
    }

    [Fact]
    public void A_server_that_lies_about_the_time_gains_nothing()
    {
        var limit = new CommandLimit(new CommandLimitOptions { Burst = 1 }, _time);
        limit.Of(Bot, Command());

        Assert.Equal(Verdict.Enough, limit.Of(Bot, Command(at: _time.GetUtcNow() + TimeSpan.FromDays(1))));
        Assert.Equal(Verdict.Silence, limit.Of(Bot, Command(at: DateTimeOffset.UnixEpoch)));
    }

    [Fact]
    public async Task The_bot_says_so_once()
    {
        await using var bot = await TestBot.StartAsync();
        for (var i = 0; i < 10; i++)
            Assert.Equal("pong", await bot.AnswersAsync("!prüfung ping"));

        Assert.Equal(
            "Das waren viele Befehle auf einmal, ich komme nicht hinterher. Gib mir 30 Sekunden Pause, dann bin ich wieder ganz für dich da.",
            await bot.AnswersAsync("!prüfung ping"));
        Assert.Null(await bot.HearsAsync("!prüfung ping"));
        Assert.Equal("pong", await bot.AnswersAsync("!prüfung ping", sender: "@ben:example.org"));
    }

    private RoomEvent Command(string sender = "@anna:example.org", string room = "!room:example.org", DateTimeOffset? at = null)
    {
        using var json = JsonDocument.Parse(new JsonObject
        {
            ["event_id"] = $"$sent{++_sent}",
            ["sender"] = sender,
            ["type"] = EventType.Message,
            ["origin_server_ts"] = (at ?? _time.GetUtcNow()).ToUnixTimeMilliseconds(),
            ["content"] = new JsonObject(),
        }.ToJsonString());
        return RoomEvent.Read(json.RootElement.Clone(), RoomId.Parse(room))!;
    }
}
