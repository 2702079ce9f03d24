using System.Text.Json.Nodes;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

/// <summary>Who may do what, by the room's power levels at the moment of the command; and what the bots may not do any more.</summary>
public sealed class RightsOnSynapse(PoliteGuests guests) : IClassFixture<PoliteGuests>
{
    [Fact]
    public async Task A_right_counts_at_the_moment_of_the_command_and_a_missing_one_is_named()
    {
        var room = await guests.RoomAsync("Rechte");
        await guests.RaiseAsync(room, [guests.Bots.Faq, guests.Bots.Front], 50);
        Assert.Equal(
            "Dafür brauchst du in diesem Raum das Recht „Kurator:in“: Es beginnt bei Stufe 50, du hast Stufe 0. Bitte jemanden, der hier die Rechte ändern darf, dir diese Stufe zu geben.",
            await guests.AnswerAsync(guests.Bots.Faq, guests.Bernd, room, "!faq einstellungen pin ⭐"));

        await guests.RaiseAsync(room, guests.Bernd.User, 50);
        Assert.Equal("In diesem Raum gilt jetzt: pin = ⭐", await guests.AnswerAsync(guests.Bots.Faq, guests.Bernd, room, "!faq einstellungen pin ⭐"));
        Assert.Equal("In this room from now on: pin = 📌 (the usual)", await guests.AnswerAsync(guests.Bots.Faq, guests.Bernd, room, "!faq settings pin default"));

        await guests.RaiseAsync(room, guests.Bernd.User, -10);
        await guests.ChangeLevelsAsync(room, levels => levels["users_default"] = -20);
        Assert.Contains("Es beginnt bei Stufe 50, du hast Stufe -20.", await LetInAsync(room, guests.Anna, "!faq einstellungen pin ⭐"), StringComparison.Ordinal);
        Assert.Contains("it begins at power level 50, and yours is -10.", await LetInAsync(room, guests.Bernd, "!faq settings pin ⭐"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_room_of_version_12_its_creators_outrank_every_level()
    {
        guests.SkipWithoutSynapse();
        var room = await guests.BeginAsync(await guests.Mira.CreatesAsync(new JsonObject
        {
            ["preset"] = "public_chat",
            ["room_version"] = "12",
            ["creation_content"] = new JsonObject { ["additional_creators"] = new JsonArray(guests.Anna.User.Value) },
            ["invite"] = new JsonArray([.. guests.AllBots.Select(bot => (JsonNode)bot.Value)]),
        }));
        await guests.RaiseAsync(room, guests.Bots.Front, 50);
        await guests.RaiseAsync(room, guests.Bernd.User, 99);

        Assert.Contains(
            "das Recht „die Rechte in diesem Raum ändern“: Es beginnt bei Stufe 100, du hast Stufe 99.",
            await guests.AnswerAsync(guests.Bots.Front, guests.Bernd, room, "!hilfe einstellungen kuratorstufe 100"), StringComparison.Ordinal);
        Assert.Equal("In diesem Raum gilt jetzt: kuratorstufe = 100", await guests.AnswerAsync(guests.Bots.Front, guests.Anna, room, "!hilfe einstellungen kuratorstufe 100"));
        Assert.Equal("In this room from now on: language = english", await guests.AnswerAsync(guests.Bots.Front, guests.Mira, room, "!help settings language english"));
        Assert.Contains(
            "it begins at power level 100, and yours is 99.",
            await guests.AnswerAsync(guests.Bots.Front, guests.Bernd, room, "!help settings language german"), StringComparison.Ordinal);
        Assert.Equal("en", (await guests.Mira.StateAsync(room, "de.community-bots.room")).Member("language").AsText());
    }

    [Fact]
    public async Task Rights_that_the_bots_lose_are_missed_once_for_all_of_them()
    {
        var room = await guests.RoomAsync("Verlorene Rechte");
        await guests.RaiseAsync(room, guests.AllBots, 50);
        await guests.EachAnswersAsync(room);
        var before = (await guests.SaidByBotsAsync(room)).Count;

        await guests.RaiseAsync(room, guests.AllBots, 0);
        var said = await guests.Sight.WaitForAsync(one => one.Room == room && MessageContent.Of(one)?.Text.Contains("fehlt hier jetzt ein Recht", StringComparison.Ordinal) == true);
        await guests.EachAnswersAsync(room);
        Assert.Equal(before + 4, (await guests.SaidByBotsAsync(room)).Count);
        var text = MessageContent.Of(said)!.Text;
        Assert.Contains("Uns Bots fehlt hier jetzt ein Recht: Einstellungen für den Raum ändern.", text, StringComparison.Ordinal);
        Assert.Contains("We bots now lack a right here: changing settings of the room.", text, StringComparison.Ordinal);
        Assert.All(guests.AllBots, bot => Assert.Contains(bot.Value, text, StringComparison.Ordinal));

        // Where none of them may speak, one tells the person who did it.
        await guests.ChangeLevelsAsync(room, levels => levels["events_default"] = 30);
        var direct = await guests.Mira.InvitationFromAsync([.. guests.AllBots]);
        await guests.Mira.JoinsAsync(direct);
        var told = await guests.Sight.WaitForAsync(one => one.Room == direct && one.Type is EventType.Message);
        Assert.Contains($"Im Raum {room} fehlt uns Bots jetzt ein Recht: Nachrichten schreiben, mit Emojis reagieren.", MessageContent.Of(told)!.Text, StringComparison.Ordinal);
        Assert.Contains("we bots now lack a right: writing messages, reacting with emoji.", MessageContent.Of(told)!.Text, StringComparison.Ordinal);
        Assert.Equal([guests.Mira.User], Mentions.Of(told));

        await guests.ChangeLevelsAsync(room, levels => levels["events_default"] = 0);
        await guests.EachAnswersAsync(room);
        Assert.Equal(before + 7, (await guests.SaidByBotsAsync(room)).Count);
    }

    /// <summary>Who may not even speak in a room is let in for a sentence.</summary>
    private async Task<string> LetInAsync(RoomId room, Person person, string text)
    {
        await guests.ChangeLevelsAsync(room, levels => levels["events_default"] = -50);
        return await guests.AnswerAsync(guests.Bots.Faq, person, room, text);
    }
}
