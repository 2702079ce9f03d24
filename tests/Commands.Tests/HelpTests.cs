namespace Community.Commands.Tests;

public sealed class HelpTests
{
    [Fact]
    public async Task Help_lists_every_command_and_what_goes_without()
    {
        await using var bot = await TestBot.StartAsync(new ListCommand());

        Assert.Equal(
            """
            Prüfbot: prüft alles.
            • !prüfung suche WORTE – findet etwas
            • !prüfung liste – zeigt alles
            • !prüfung hilfe – zeigt diese Übersicht
            Ein 📌 merkt sich die Antwort.
            """,
            await bot.AnswersAsync("!prüfung hilfe"));
    }

    [Fact]
    public async Task It_does_so_in_english_too()
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Equal(
            """
            Exam bot: examines all.
            • !exam search WORDS – finds something
            • !exam help – shows this overview
            A 📌 keeps the answer.
            """,
            await bot.AnswersAsync("!exam help"));
    }

    [Fact]
    public async Task The_bot_s_word_alone_is_a_question_for_help() =>
        Assert.StartsWith("Prüfbot: prüft alles.", await AnswerAsync("!prüfung"), StringComparison.Ordinal);

    [Theory]
    [InlineData("!prüfung", "Nichts da.")]
    [InlineData("!exam", "Nothing there.")]
    [InlineData("!prüfung liste", "Nichts da.")]
    public async Task A_bot_may_have_something_better_for_its_word_alone(string typed, string answer) =>
        Assert.Equal(answer, await AnswerAsync(typed, new ListCommand()));

    [Fact]
    public async Task An_unknown_word_is_unknown_even_then() =>
        Assert.StartsWith("„tanze“ kenne ich nicht.", await AnswerAsync("!prüfung tanze", new ListCommand()), StringComparison.Ordinal);

    private static async Task<string?> AnswerAsync(string typed, params ICommand[] more)
    {
        await using var bot = await TestBot.StartAsync(more);
        return await bot.AnswersAsync(typed);
    }
}
