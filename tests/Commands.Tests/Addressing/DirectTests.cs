namespace Community.Commands.Tests.Addressing;

/// <summary>By themselves with a bot, people leave its word out; nothing they say there is left without an answer.</summary>
public sealed class DirectTests
{
    [Theory]
    [InlineData("!suche x", "x")]
    [InlineData("!prüfung suche x", "x")]
    [InlineData("suche x", "x")]
    public async Task The_bot_s_word_may_be_left_out(string said, string taken)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.HearsAsync(said, isDirect: true);

        Assert.Equal(taken, bot.Search.Last!.Text);
    }

    [Theory]
    [InlineData("!hilfe", "Prüfbot: prüft alles.")]
    [InlineData("!help", "Exam bot: examines all.")]
    [InlineData("!tanze", "„tanze“ kenne ich nicht. Was ich kann, zeigt dir !prüfung hilfe.")]
    [InlineData("!liste neu", "Darum kümmert sich @other:example.org. Schreib dort !liste.")]
    [InlineData("!rückgängig", "Hier gibt es gerade nichts von dir")]
    [InlineData("undo", "There is nothing of yours here")]
    [InlineData("What can you do for me?", "I don't know “What”.")]
    [InlineData("Was kannst du für mich tun?", "„Was“ kenne ich nicht.")]
    [InlineData("42?", "„42?“ kenne ich nicht.")]
    public async Task Whatever_is_said_is_answered(string said, string beginning)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.StartsWith(beginning, await bot.AnswersAsync(said, isDirect: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!hilfe")]
    [InlineData("!suche x")]
    [InlineData("!liste")]
    [InlineData("!rückgängig")]
    public async Task In_a_room_of_many_none_of_it_is_the_bot_s(string said)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Null(await bot.HearsAsync(said));
    }
}
