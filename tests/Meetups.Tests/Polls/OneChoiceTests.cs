using System.Text.Json.Nodes;
using Community.Testing;
using Community.Testing.Homeserver;

namespace Community.Meetups.Tests.Polls;

/// <summary>Which date suits best? Everybody has one vote, in a poll as clients show it.</summary>
public sealed class OneChoiceTests : IAsyncLifetime
{
    private const string Asked = "!treffen umfrage \"Barcamp\" | Do 10.12. 16:00 | Fr 11.12. 10–12 Uhr | bis 5.12. 12 Uhr | eine Wahl";

    private readonly MeetupsCommunity _meetups = new();
    private BotRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        await _meetups.InitializeAsync();
        _room = await _meetups.RoomAsync();
        await _room.Says(_meetups.Anna, Asked);
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();

    [Fact]
    public void The_poll_is_one_that_clients_show_and_can_be_read_without()
    {
        Assert.Equal(
            """
            🗳 Wann passt es euch am besten? Barcamp (Umfrage 1)
            1-1 · Donnerstag, 10. Dezember 2026, 16:00 Uhr (MEZ)
            1-2 · Freitag, 11. Dezember 2026, 10:00–12:00 Uhr (MEZ)
            Jede:r hat eine Stimme: Wähl gleich hier drunter, oder schreib zum Beispiel !treffen stimme 1-1. Bis zum Schluss kannst du es dir anders überlegen. Gezählt wird Samstag, 5. Dezember 2026, 12:00 Uhr (MEZ). Soll ich dich vorher erinnern? !treffen stups 1
            """.ReplaceLineEndings("\n"), _room.LastReply);
        var content = Poll["content"]!;
        var poll = content["org.matrix.msc3381.poll.start"]!;
        Assert.Equal("🗳 Wann passt es euch am besten? Barcamp", poll["question"]!["org.matrix.msc1767.text"]!.GetValue<string>());
        Assert.Equal(["1-1", "1-2"], poll["answers"]!.AsArray().Select(answer => answer!["id"]!.GetValue<string>()));
        Assert.Equal(1, poll["max_selections"]!.GetValue<int>());
        Assert.EndsWith("\nFreitag, 11. Dezember 2026, 10:00–12:00 Uhr (MEZ)", content["org.matrix.msc1767.text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_vote_of_everybody_counts_and_the_winner_becomes_the_meetup()
    {
        await Votes(_meetups.Bernd, "1-1");
        await Votes(_meetups.Bernd, "1-2");
        await Votes(_meetups.Clara, "1-2");
        await Votes(_meetups.Anna, "1-1");
        await _meetups.UntilAsync(day: 5, hour: 12);

        Assert.Equal(
            """
            anna: 🗳 Das Ergebnis zu Barcamp:
            1-2 · Freitag, 11. Dezember 2026, 10:00–12:00 Uhr (MEZ) · 2 Stimmen
            1-1 · Donnerstag, 10. Dezember 2026, 16:00 Uhr (MEZ) · 1 Stimme
            Am besten passt Freitag, 11. Dezember 2026, 10:00–12:00 Uhr (MEZ). Mit ✅ kündige ich es an, oder mit !treffen nehmen 1-2.
            """.ReplaceLineEndings("\n"), _room.LastReply);
        var end = _room.Fake.Events.Single(one => one["type"]!.GetValue<string>() is "org.matrix.msc3381.poll.end")["content"]!;
        Assert.Equal(Poll["event_id"]!.GetValue<string>(), end["m.relates_to"]!["event_id"]!.GetValue<string>());
        Assert.Equal("Barcamp: Am besten passt Freitag, 11. Dezember 2026, 10:00–12:00 Uhr (MEZ).", end["org.matrix.msc1767.text"]!.GetValue<string>());

        await Votes(_meetups.Mira, "1-1");
        await _room.Reacts(_meetups.Anna, _room.LastMessage["event_id"]!.GetValue<string>(), "✅");
        Assert.StartsWith("📅 Barcamp (Treffen 1)\nWann: Freitag, 11. Dezember 2026", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_taken_back_gives_way_to_the_one_before()
    {
        await Votes(_meetups.Bernd, "1-1");
        var second = await Votes(_meetups.Bernd, "1-2");
        await _room.Redacts(_meetups.Bernd, second);
        var only = await Votes(_meetups.Clara, "1-2");
        await _room.Redacts(_meetups.Clara, only);

        await ResultIs("1 Stimme", "0 Stimmen");
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"org.matrix.msc3381.poll.response": {"answers": []}}""")]
    [InlineData("""{"org.matrix.msc3381.poll.response": {"answers": ["1-9", "1-1"]}}""")]
    [InlineData("""{"org.matrix.msc3381.poll.response": {"answers": ["2-1"]}}""")]
    [InlineData("""{"org.matrix.msc3381.poll.response": {"answers": [7]}}""")]
    [InlineData("""{"org.matrix.msc3381.poll.response": {"answers": "1-1"}}""")]
    [InlineData("""{"m.selections": ["1-99999999999999999999"]}""")]
    public async Task A_spoilt_vote_takes_back_what_was_said_before(string content)
    {
        await Votes(_meetups.Bernd, "1-1");
        await Responds(_meetups.Bernd, "org.matrix.msc3381.poll.response", content);

        await ResultIs("0 Stimmen", "0 Stimmen");
    }

    [Fact]
    public async Task The_stable_form_counts_and_more_answers_than_one_are_cut_to_the_first()
    {
        await Responds(_meetups.Bernd, "m.poll.response", """{"m.selections": ["1-1", "1-2"]}""");

        await ResultIs("1 Stimme", "0 Stimmen");
    }

    [Fact]
    public async Task The_vote_sent_last_counts_even_if_it_comes_first_and_no_clock_runs_ahead()
    {
        var now = _meetups.Bots.Time.GetUtcNow().ToUnixTimeMilliseconds();
        await Arrives(_meetups.Bernd, now - 1_000, "1-1");
        await Arrives(_meetups.Bernd, now - 60_000, "1-2");
        await Arrives(_meetups.Clara, now + 86_400_000, "1-2");
        await _meetups.Bots.PassesAsync(TimeSpan.FromMinutes(1));
        await Votes(_meetups.Clara, "1-1");

        await ResultIs("2 Stimmen", "0 Stimmen");
    }

    [Fact]
    public async Task Who_has_left_and_the_suite_itself_have_no_vote()
    {
        await Votes(_meetups.Bernd, "1-2");
        await Votes(_meetups.Bots.Bot, "1-2");
        _room.Fake.Leave(_meetups.Bernd);
        await Votes(_meetups.Clara, "1-2");
        _room.Fake.Kick(_meetups.Mira, _meetups.Clara);
        await Votes(_meetups.Mira, "1-1");

        await ResultIs("1 Stimme", "0 Stimmen");
    }

    [Fact]
    public async Task Without_a_client_for_polls_one_votes_in_writing()
    {
        var typed = await _room.Says(_meetups.Bernd, "!meetup vote 1-2");
        Assert.Equal(["✅"], _room.ReactionsOn(typed));
        await _room.Says(_meetups.Clara, "!treffen stimme 1-1");
        await _room.Says(_meetups.Clara, "!treffen stimme 1-2 passt-nicht");
        Assert.StartsWith("In dieser Umfrage hast du eine Stimme", _room.LastReply, StringComparison.Ordinal);
        await _room.Says(_meetups.Clara, "!treffen stimme 1-7");
        Assert.Equal("Eine offene Umfrage 1-7 gibt es in diesem Raum nicht.", _room.LastReply);
        await _room.Redacts(_meetups.Bernd, typed);

        await ResultIs("1 Stimme", "0 Stimmen");
    }

    [Fact]
    public async Task Of_two_dates_that_are_level_the_earlier_is_proposed_and_it_is_said()
    {
        await Votes(_meetups.Bernd, "1-1");
        await Votes(_meetups.Clara, "1-2");
        await _room.Says(_meetups.Anna, "!treffen auszählen 1");

        Assert.Contains("Am besten passt Donnerstag, 10. Dezember 2026, 16:00 Uhr (MEZ), der früheste von mehreren, die gleichauf liegen. Mit ✅", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wanted_it_and_has_no_valid_vote_is_reminded()
    {
        foreach (var person in (FakeUser[])[_meetups.Bernd, _meetups.Clara])
            await _room.Says(person, "!treffen stups 1");
        await Votes(_meetups.Bernd, "1-1");
        await Votes(_meetups.Clara, "nichts");
        await _meetups.UntilAsync(day: 4, hour: 12);

        Assert.Equal([_meetups.Clara.UserId], _room.LastMentions);
    }

    [Theory]
    [InlineData("!treffen umfrage eine Wahl \"Runde\" | 10.12. 16 Uhr | 11.12. 16 Uhr", "🗳 Wann passt es euch am besten? Runde (Umfrage 2)")]
    [InlineData("!meetup poll Round | one choice | Dec 10th 4pm | Dec 11th 4pm", "🗳 When does it suit you best? Round (poll 2)")]
    [InlineData("!treffen umfrage \"Eine Wahl\" | 10.12. 16 Uhr | 11.12. 16 Uhr", "🗳 Wann passt es euch? Eine Wahl (Umfrage 2)")]
    public async Task One_says_so_in_front_or_behind(string typed, string question)
    {
        await _room.Says(_meetups.Anna, typed);

        Assert.Contains(_room.Replies, reply => reply.StartsWith(question, StringComparison.Ordinal));
    }

    private JsonObject Poll => _room.Fake.Events.Single(one => one["type"]!.GetValue<string>() is "org.matrix.msc3381.poll.start");

    private JsonObject Response(string content)
    {
        var vote = JsonNode.Parse(content)!.AsObject();
        vote["m.relates_to"] = new JsonObject { ["rel_type"] = "m.reference", ["event_id"] = Poll["event_id"]!.GetValue<string>() };
        return vote;
    }

    private Task<string> Votes(FakeUser who, string answer) =>
        Responds(who, "org.matrix.msc3381.poll.response", $$"""{"org.matrix.msc3381.poll.response": {"answers": ["{{answer}}"] } }""");

    private async Task<string> Responds(FakeUser who, string type, string content)
    {
        var id = _room.Fake.Send(who, type, Response(content));
        await _meetups.Bots.SettleAsync();
        return id;
    }

    /// <summary>A vote from another server, whose clock says what it wants.</summary>
    private async Task Arrives(FakeUser who, long at, string answer)
    {
        _room.Fake.Inject(new JsonObject
        {
            ["event_id"] = $"$vote{Guid.NewGuid():N}",
            ["type"] = "m.poll.response",
            ["sender"] = who.UserId,
            ["origin_server_ts"] = at,
            ["content"] = Response($$"""{"m.selections": ["{{answer}}"]}"""),
        });
        await _meetups.Bots.SettleAsync();
    }

    /// <summary>Of the first date and of the second.</summary>
    private async Task ResultIs(string first, string second)
    {
        await _room.Says(_meetups.Anna, "!treffen auszählen 1");
        Assert.Contains($"1-1 · Donnerstag, 10. Dezember 2026, 16:00 Uhr (MEZ) · {first}\n", _room.LastReply, StringComparison.Ordinal);
        Assert.Contains($"1-2 · Freitag, 11. Dezember 2026, 10:00–12:00 Uhr (MEZ) · {second}\n", _room.LastReply, StringComparison.Ordinal);
    }
}
