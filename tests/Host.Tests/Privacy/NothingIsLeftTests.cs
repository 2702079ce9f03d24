using System.Text;
using System.Text.Json.Nodes;
using Community.Faq;
using Community.Front;
using Community.Host.Running;
using Community.Matrix.Ids;
using Community.Meetups;
using Community.Summaries;
using Community.Testing;
using Community.Testing.Homeserver;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Host.Tests.Privacy;

/// <summary>
/// Zaphod uses everything the suite has, then has himself erased. Afterwards neither his words nor his address are anywhere: not in the
/// store, its write-ahead log or copies of it, not in the log.
/// </summary>
public sealed class NothingIsLeftTests : IAsyncLifetime
{
    private const string Answered = "MarkOfTheAnswer", Edited = "MarkOfTheEdit", Redacted = "MarkOfTheRedacted", Asked = "MarkOfTheQuestion",
        Searched = "MarkOfTheSearch", Failed = "MarkOfTheFailed";

    private TestCommunity _bots = null!;
    private FakeUser _mira = null!, _zaphod = null!;
    private BotRoom _room = null!;

    private IReadOnlyList<string> Marks => [Answered, Edited, Redacted, Asked, Searched, Failed, _zaphod.UserId, "zaphod-beeblebrox"];

    public async ValueTask InitializeAsync()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        _bots = await TestCommunity.StartAsync(
            RunningHost.Tables, [FaqBot.BotName, MeetupsBot.BotName, SummariesBot.BotName, FrontBot.BotName], services =>
            {
                FaqBot.Add(services, new FaqOptions());
                MeetupsBot.Add(services, new MeetupsOptions(), zone);
                SummariesBot.Add(services, new SummariesOptions(), zone);
                FrontBot.Add(services, new FrontOptions());
                RunningHost.AddPersonalData(services, zone, new MeetupsOptions());
            });
        _mira = _bots.Homeserver.AddUser("mira", "Mira");
        _zaphod = _bots.Homeserver.AddUser("zaphod-beeblebrox", "Zaphod");
        _room = await _bots.RoomAsync("E-Rechnung", _mira, _zaphod);
    }

    [Fact]
    public async Task After_an_erasure_nothing_of_the_person_is_left_but_what_the_receipt_names()
    {
        await UsesEverythingAsync();
        Assert.NotEmpty(await Leftovers.InStoreAsync(_bots.Store.File, [_zaphod.UserId]));
        var direct = await DirectRoomAsync();

        await direct.Says(_zaphod, "!daten");
        var told = string.Join('\n', direct.Replies);
        foreach (var mark in (string[])[Asked, Edited])
            Assert.Contains(mark, told, StringComparison.Ordinal);
        await direct.Says(_zaphod, "!daten löschen");
        Assert.Contains("!daten löschen ja", direct.LastReply, StringComparison.Ordinal);
        await direct.Says(_zaphod, "!daten löschen ja");

        var receipt = direct.LastReply;
        Assert.DoesNotContain("front failed", string.Join('\n', _bots.Warnings), StringComparison.Ordinal);
        Assert.Contains("2 Einträge mit deinen Worten (FAQ)", receipt, StringComparison.Ordinal);
        Assert.Contains("1 Antwort auf eine Einladung (Treffen)", receipt, StringComparison.Ordinal);
        Assert.Contains("Treffen 1: Titel, Zeit und Ort gehören dem Raum", receipt, StringComparison.Ordinal);
        await AssertGoneAsync(direct);
        Assert.DoesNotContain(direct.Replies.Concat(_room.Replies), reply => reply.Contains(Edited, StringComparison.Ordinal) || reply.Contains("zaphod", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_room_of_many_the_answer_comes_by_direct_message()
    {
        await KeepAsync("Wer weiß das?", Answered);

        await _room.Says(_zaphod, "!daten");

        Assert.Equal("Ich habe dir eine Direktnachricht geschrieben.", _room.LastReply);
        await using var db = _bots.Store.Open();
        var person = UserId.Parse(_zaphod.UserId);
        var direct = new BotRoom(_bots, _bots.Homeserver.Room((await db.KnownRooms.SingleAsync(row => row.DirectWith == person)).Room.Value));
        Assert.Contains(Answered, direct.LastReply, StringComparison.Ordinal);

        await _room.Says(_zaphod, "!data delete yes");
        Assert.Contains("!data delete yes", direct.LastReply, StringComparison.Ordinal);
        await _room.Says(_mira, $"!faq suche {Answered}");
        Assert.Contains(Answered, _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_objects_is_not_kept_and_can_take_it_back()
    {
        var direct = await DirectRoomAsync();
        await direct.Says(_zaphod, "!data no");
        Assert.StartsWith("All right, from now on", direct.LastReply, StringComparison.Ordinal);
        await KeepAsync("Wer weiß das?", Answered);
        await direct.Says(_zaphod, "!daten");
        Assert.DoesNotContain(Answered, direct.LastReply, StringComparison.Ordinal);

        await direct.Says(_zaphod, "!daten ja");
        await KeepAsync("Und das?", Edited);
        await direct.Says(_zaphod, "!daten");
        Assert.Contains(Edited, direct.LastReply, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync() => await _bots.DisposeAsync();

    private async Task UsesEverythingAsync()
    {
        // A long answer lies on pages of its own; its first words and its second are in the store one after the other.
        var answer = await KeepAsync("Wie stellt ihr um?", string.Concat(Enumerable.Repeat($"{Answered} ", 1000)));
        await _room.Edits(_zaphod, answer, string.Concat(Enumerable.Repeat($"{Edited} ", 900)));
        await _room.Redacts(_zaphod, await KeepAsync("Und womit?", Redacted));
        var question = _room.Fake.Say(_zaphod, $"{Asked}?");
        await _room.Reacts(_mira, _room.Fake.Reply(_mira, question, "So."), "📌");
        await _room.Says(_zaphod, $"!faq suche {Searched}");
        await _room.Says(_mira, "!faq suche stellt");

        await _room.Says(_zaphod, "!treffen neu \"Netzwerktreffen\" 3.12. 16 Uhr");
        await _room.Reacts(_zaphod, _room.LastMessage["event_id"]!.GetValue<string>(), "✅");
        await _bots.PassesAsync(TimeSpan.FromHours(31));
        Assert.Contains(_room.Replies, reply => reply.StartsWith("zaphod-beeblebrox: ⏰", StringComparison.Ordinal));

        _room.Fake.SetPowerLevel(_mira, _bots.Bot, 50);
        await _room.Says(_mira, "!kompakt an");
        await _room.Says(_mira, "!kompakt 3 Tage");
        Assert.Contains(Edited, _room.LastReply, StringComparison.Ordinal);

        var refusal = _bots.Homeserver.Faults.Add(new Fault(On.Send, FaultKind.Refuse(403, "M_FORBIDDEN")));
        await _room.Says(_zaphod, $"!faq ping {Failed}");
        _bots.Homeserver.Faults.Remove(refusal);
    }

    /// <summary>Mira asks, Zaphod answers, Mira keeps it.</summary>
    private async Task<string> KeepAsync(string question, string answer)
    {
        var answered = _room.Fake.Reply(_zaphod, _room.Fake.Say(_mira, question), answer);
        await _room.Reacts(_mira, answered, "📌");
        return answered;
    }

    private async Task<BotRoom> DirectRoomAsync()
    {
        var room = _bots.Homeserver.CreateRoom(_zaphod, new JsonObject { ["preset"] = "trusted_private_chat", ["is_direct"] = true });
        room.Invite(_zaphod, _bots.Bot, isDirect: true);
        await _bots.Homeserver.WaitUntilAsync(() => room.Membership(_bots.Bot) == "join");
        await _bots.SettleAsync();
        return new BotRoom(_bots, room);
    }

    private async Task AssertGoneAsync(BotRoom direct)
    {
        await _bots.PassesUntilAsync(() => direct.Fake.Membership(_bots.Bot) == "leave" && !Knows(direct));
        IReadOnlyList<string> left = ["not looked yet"];
        var end = TimeProvider.System.GetTimestamp();
        while (left.Count > 0 && TimeProvider.System.GetElapsedTime(end) < TimeSpan.FromSeconds(20))
        {
            await _bots.PassesAsync(TimeSpan.FromSeconds(1));
            left = await Leftovers.InStoreAsync(_bots.Store.File, Marks);
        }
        Assert.Empty(left);
        Assert.Empty(Leftovers.In(Encoding.UTF8.GetBytes(string.Join('\n', _bots.Warnings)), Marks));
    }

    private bool Knows(BotRoom room)
    {
        using var db = _bots.Store.Open();
        var id = RoomId.Parse(room.Fake.Id);
        return db.KnownRooms.Any(row => row.Room == id);
    }
}
