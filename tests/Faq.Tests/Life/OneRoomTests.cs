using System.Text.Json.Nodes;
using Community.Testing;
using Community.Testing.Homeserver;

namespace Community.Faq.Tests.Life;

/// <summary>Whoever names a room in a search is shown what comes from there, as far as they may see it.</summary>
public sealed class OneRoomTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    private const string Codes = "Was kostet ein Code?", Bills = "Was kostet eine Rechnung?";

    [Theory]
    [InlineData("{alias}")]
    [InlineData("{id}")]
    [InlineData("https://matrix.to/#/{escaped}?via=example.org")]
    public async Task A_search_in_one_room_alone(string named)
    {
        var (tickets, invoicing) = await TwoRoomsAsync();
        var direct = await faq.DirectAsync(faq.Anna);
        await direct.Says(faq.Anna, $"!faq suche {Named(named, tickets)} Was kostet das?");
        Assert.Contains(Codes, direct.LastReply, StringComparison.Ordinal);
        Assert.DoesNotContain(Bills, direct.LastReply, StringComparison.Ordinal);

        await direct.Says(faq.Anna, $"!faq suche {Named(named, invoicing)} Was kostet das?");
        Assert.Contains(Bills, direct.LastReply, StringComparison.Ordinal);
        Assert.DoesNotContain(Codes, direct.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_is_named_by_the_pill_that_clients_make()
    {
        var (room, _) = await TwoRoomsAsync();
        var direct = await faq.DirectAsync(faq.Anna);
        direct.Fake.Send(faq.Anna, "m.room.message", new JsonObject
        {
            ["msgtype"] = "m.text",
            ["body"] = "!faq suche E-Tickets (Berlin) kostet",
            ["format"] = "org.matrix.custom.html",
            ["formatted_body"] = $"!faq suche <a href=\"https://matrix.to/#/{Uri.EscapeDataString(room.Fake.Alias!)}\">E-Tickets (Berlin)</a> kostet",
        });
        await faq.Bots.SettleAsync();

        Assert.Contains(Codes, direct.LastReply, StringComparison.Ordinal);
        Assert.DoesNotContain(Bills, direct.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_more_of_a_room_by_naming_it()
    {
        var (room, _) = await TwoRoomsAsync();
        room.Fake.Kick(faq.Mira, faq.Bernd);
        await faq.Bots.SettleAsync();
        var direct = await faq.DirectAsync(faq.Bernd);
        await direct.Says(faq.Bernd, $"!faq suche {room.Fake.Alias} kostet");

        Assert.Equal("Zu „kostet“ habe ich in deinen Räumen noch nichts. Frag am besten in dem Raum, der dazu passt.", direct.LastReply);
    }

    [Theory]
    [InlineData("!faq suche #nirgends:example.org kostet", "Diesen Raum finde ich nicht.\nSo geht es: !faq suche [RAUM] WORTE")]
    [InlineData("!faq search #nowhere:example.org costs", "I can't find that room.\nIt goes like this: !faq search [ROOM] WORDS")]
    public async Task A_room_that_is_not_found_is_said(string typed, string answer)
    {
        await TwoRoomsAsync();
        var direct = await faq.DirectAsync(faq.Anna);
        await direct.Says(faq.Anna, typed);

        Assert.Equal(answer, direct.LastReply);
    }

    [Fact]
    public async Task A_server_that_is_not_there_holds_nobody_up()
    {
        await TwoRoomsAsync();
        var direct = await faq.DirectAsync(faq.Anna);
        var away = faq.Bots.Homeserver.Faults.Add(new Fault(On.Path("/directory/room/"), FaultKind.Refuse(502, "M_UNKNOWN")));
        await direct.Says(faq.Anna, "!faq suche #raum:nirgends.example kostet");
        faq.Bots.Homeserver.Faults.Clear();

        Assert.StartsWith("Diesen Raum finde ich nicht.", direct.LastReply, StringComparison.Ordinal);
        Assert.Equal(1, away.Hits);
    }

    private static string Named(string how, BotRoom room) => how
        .Replace("{alias}", room.Fake.Alias, StringComparison.Ordinal)
        .Replace("{id}", room.Fake.Id, StringComparison.Ordinal)
        .Replace("{escaped}", Uri.EscapeDataString(room.Fake.Alias!), StringComparison.Ordinal);

    private async Task<(BotRoom Tickets, BotRoom Invoicing)> TwoRoomsAsync()
    {
        var tickets = await RoomAsync("E-Tickets (Berlin)");
        var invoicing = await RoomAsync("E-Rechnung");
        await faq.KeepsAsync(tickets, Codes, "Nichts, ihr druckt ihn selbst.");
        await faq.KeepsAsync(invoicing, Bills, "Das Porto.");
        return (tickets, invoicing);
    }

    private Task<BotRoom> RoomAsync(string name)
    {
        var fake = faq.Bots.Homeserver.CreateRoom(faq.Mira, new JsonObject { ["name"] = name, ["preset"] = "public_chat", ["room_alias_name"] = $"a-{Guid.NewGuid():N}" });
        fake.Join(faq.Anna);
        fake.Join(faq.Bernd);
        return faq.Bots.RoomAsync(fake, faq.Mira);
    }
}
