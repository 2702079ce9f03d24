using System.Text.Json.Nodes;
using Community.Commands.Permissions;
using Community.Commands.Settings;
using Community.Store.Delivery;

namespace Community.Commands.Tests.Settings;

/// <summary>What a room sets for itself: shown, changed by those who may, and read whatever somebody wrote into it.</summary>
public sealed class SettingsTests
{
    private const string Mira = "@mira:example.org", Type = SuiteSettings.EventType;

    [Theory]
    [InlineData("!prüfung einstellungen", """
        Das gilt in diesem Raum:
        • sprache = deutsch (das Übliche) – in welcher Sprache wir antworten, wenn deine Worte es nicht verraten
        • kuratorstufe = 50 (das Übliche) – ab welcher Stufe der Rechte jemand hier Kurator:in ist
        So änderst du etwas: !prüfung einstellungen NAME WERT (mit „standard“ als Wert gilt wieder das Übliche)
        """)]
    [InlineData("!exam settings", """
        This goes in this room:
        • language = german (the usual) – the language we answer in where your words don't tell
        • curator-level = 50 (the usual) – from which power level on somebody is a curator here
        To change something: !exam settings NAME VALUE (with “default” as the value, the usual goes again)
        """)]
    public async Task They_are_shown_to_everybody(string typed, string answer)
    {
        await using var bot = await StartAsync();

        Assert.Equal(answer.ReplaceLineEndings("\n"), await bot.AnswersAsync(typed));
    }

    [Fact]
    public async Task A_curator_changes_them_in_the_room_s_state()
    {
        await using var bot = await StartAsync();
        bot.Room.Levels["users"]!["@bot:example.org"] = 50;

        Assert.Equal("In diesem Raum gilt jetzt: sprache = englisch", await bot.AnswersAsync("!prüfung einstellungen sprache Englisch", sender: Mira));
        var change = (await bot.SentAsync()).Single(item => item.Action == OutboxAction.ChangeState);
        Assert.Equal((Type, """{"language":"en"}"""), (change.EventType, change.Content));
        Assert.Equal("In diesem Raum gilt jetzt: sprache = deutsch (das Übliche)", await bot.AnswersAsync("!prüfung einstellungen sprache standard", sender: Mira));
        Assert.Equal("""{"language":null}""", (await bot.SentAsync()).Last(item => item.Action == OutboxAction.ChangeState).Content);
    }

    [Theory]
    [InlineData("@anna:example.org", "!prüfung einstellungen sprache englisch",
        "Dafür brauchst du in diesem Raum das Recht „Kurator:in“: Es beginnt bei Stufe 50, du hast Stufe 0. Bitte jemanden, der hier die Rechte ändern darf, dir diese Stufe zu geben.")]
    [InlineData("@anna:example.org", "!exam settings language english",
        "For that you need the right “curator” in this room: it begins at power level 50, and yours is 0. Ask somebody who may change the rights here to give you that level.")]
    [InlineData(Mira, "!prüfung einstellungen kuratorstufe 0",
        "Dafür brauchst du in diesem Raum das Recht „die Rechte in diesem Raum ändern“: Es beginnt bei Stufe 100, du hast Stufe 50. Bitte jemanden, der hier die Rechte ändern darf, dir diese Stufe zu geben.")]
    [InlineData(Mira, "!prüfung einstellungen sprache englisch",
        "Das darf ich hier leider nicht speichern. Jemand, der in diesem Raum die Rechte ändern darf, kann @bot:example.org die Stufe 50 geben; danach versuch es noch einmal.")]
    public async Task Who_lacks_a_right_hears_which_one(string sender, string typed, string answer)
    {
        await using var bot = await StartAsync();
        bot.Room.Levels["events"] = new JsonObject { ["m.room.power_levels"] = 100 };

        Assert.Equal(answer, await bot.AnswersAsync(typed, sender));
        Assert.DoesNotContain(await bot.SentAsync(), item => item.Action == OutboxAction.ChangeState);
    }

    [Theory]
    [InlineData("!prüfung einstellungen farbe rot", "„farbe“ gibt es hier nicht zur Auswahl, nur: sprache, kuratorstufe.")]
    [InlineData("!prüfung einstellungen sprache klingonisch", "„klingonisch“ geht für „sprache“ nicht. Möglich ist: deutsch oder englisch.")]
    [InlineData("!prüfung einstellungen sprache", "sprache = deutsch (das Übliche) – in welcher Sprache")]
    public async Task Wrong_words_are_answered_by_what_is_wrong(string typed, string beginning)
    {
        await using var bot = await StartAsync();
        bot.Room.Levels["users"]!["@bot:example.org"] = 50;

        Assert.StartsWith(beginning, await bot.AnswersAsync(typed, Mira), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"language": "en", "curatorLevel": 20}""", "englisch – ", "20 – ")]
    [InlineData("""{"language": "fr", "curatorLevel": 101}""", "deutsch (das", "50 (das")]
    [InlineData("""{"language": {"de": 1}, "curatorLevel": 20}""", "deutsch (das", "20 – ")]
    [InlineData("""{"curatorLevel": -1}""", "deutsch (das", "50 (das")]
    [InlineData("[]", "deutsch (das", "50 (das")]
    public async Task What_can_not_be_is_passed_over_key_by_key(string state, string language, string level)
    {
        await using var bot = await StartAsync();
        bot.Room.Set(Type, state);

        var shown = (await bot.AnswersAsync("!prüfung einstellungen"))!;
        Assert.Contains($"sprache = {language}", shown, StringComparison.Ordinal);
        Assert.Contains($"kuratorstufe = {level}", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!p einstellungen", "Das gilt")]
    [InlineData("!p x", "I don't know “x”.")]
    [InlineData("!prüfung x", "„x“ kenne ich nicht.")]
    public async Task The_room_s_language_is_that_of_what_tells_none(string typed, string beginning)
    {
        await using var bot = await StartAsync();
        bot.Room.Set(Type, """{"language": "en"}""");

        Assert.StartsWith(beginning, await bot.AnswersAsync(typed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_room_s_curators_are_those_it_says()
    {
        await using var bot = await StartAsync();
        bot.Room.Set(Type, """{"curatorLevel": 60}""");
        bot.Room.Levels["users"]!["@bot:example.org"] = 100;
        Assert.Contains("beginnt bei Stufe 60, du hast Stufe 50", await bot.AnswersAsync("!prüfung einstellungen sprache englisch", Mira), StringComparison.Ordinal);

        bot.Room.Levels["users"]![Mira] = 60;
        Assert.StartsWith("In diesem Raum gilt jetzt", await bot.AnswersAsync("!prüfung einstellungen sprache englisch", Mira), StringComparison.Ordinal);
    }

    private static Task<TestBot> StartAsync() =>
        TestBot.StartAsync(new SettingsCommand(Type, new SuiteSettings(new CuratorOptions()).All));
}
