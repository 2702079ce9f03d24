using System.Text;
using System.Text.Json.Nodes;
using Community.Hosting.Bots;
using Community.Matrix.Ids;
using Community.Store.Delivery;

namespace Community.Commands.Tests;

public sealed class CommandHandlerTests
{
    [Fact]
    public async Task A_ping_is_answered_by_a_notice_in_reply()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = (await bot.HearsAsync("!prüfung ping eins zwei"))!;
        var content = JsonNode.Parse(answer.Content)!;
        Assert.Equal("pong eins zwei", content["body"]!.GetValue<string>());
        Assert.Equal("m.notice", content["msgtype"]!.GetValue<string>());
        Assert.Equal((OutboxRelation.Reply, EventId.Parse("$said1")), (answer.Relation, answer.TargetEvent));
    }

    [Theory]
    [InlineData("!prüfung ping", "pong")]
    [InlineData("!exam ping  a   \"b\"\nc ", "pong a \"b\" c")]
    [InlineData("!PRUEFUNG PING x", "pong x")]
    [InlineData("!p ping <b>", "pong <b>")]
    [InlineData("!p \"ping\" x", "pong x")]
    public async Task A_ping_echoes_what_was_typed(string typed, string answer)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Equal(answer, await bot.AnswersAsync(typed));
    }

    [Theory]
    [InlineData("!prüfung suche a \"b c\" d")]
    [InlineData("!prüfung s a \"b c\" d")]
    [InlineData("!exam search a \"b c\" d")]
    public async Task A_command_gets_its_words_and_its_text(string typed)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.HearsAsync(typed);

        var call = bot.Search.Last!;
        Assert.Equal(["a", "b c", "d"], call.Words.Select(word => word.Text));
        Assert.Equal("a \"b c\" d", call.Text);
        Assert.Equal("\"b c\" d", call.TextFrom(1));
        Assert.Equal("", call.TextFrom(3));
    }

    [Fact]
    public async Task What_went_well_is_acknowledged_without_words()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = (await bot.HearsAsync("!prüfung suche x"))!;
        Assert.Equal((OutboxRelation.Annotation, EventId.Parse("$said1")), (answer.Relation, answer.TargetEvent));
        Assert.Contains("✅", JsonNode.Parse(answer.Content)!["key"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!prüfung suche", "Wonach?\nSo geht es: !prüfung suche WORTE")]
    [InlineData("!exam search", "For what?\nIt goes like this: !exam search WORDS")]
    public async Task Wrong_words_are_answered_with_the_usage(string typed, string answer)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Equal(answer, await bot.AnswersAsync(typed));
    }

    [Theory]
    [InlineData("!prüfung tanze", "„tanze“ kenne ich nicht. Was ich kann, zeigt dir !prüfung hilfe.")]
    [InlineData("!exam dance", "I don't know “dance”. To see what I can do, type !exam help.")]
    [InlineData("!exam \"two words\" x", "I don't know “two words”. To see what I can do, type !exam help.")]
    public async Task An_unknown_word_names_the_help(string typed, string answer)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Equal(answer, await bot.AnswersAsync(typed));
    }

    [Fact]
    public async Task An_unknown_word_of_60_KiB_is_not_repeated()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.AnswersAsync("!prüfung " + new string('x', 60 * 1024));
        Assert.Equal($"„{new string('x', 40)}…“ kenne ich nicht. Was ich kann, zeigt dir !prüfung hilfe.", answer);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("\"&<")]
    public async Task An_answer_fits_into_an_event_whatever_was_typed(string letter)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = (await bot.HearsAsync("!prüfung ping " + string.Concat(Enumerable.Repeat(letter, 60 * 1024 / letter.Length))))!;
        Assert.InRange(Size(answer), 1, 60 * 1024);
    }

    [Fact]
    public async Task So_does_one_to_piles_of_marks()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = (await bot.HearsAsync("!prüfung ping " + string.Concat(Enumerable.Repeat("Z" + new string('\u20D2', 31), 600))))!;
        Assert.InRange(Size(answer), 1, 60 * 1024);
    }

    [Theory]
    [InlineData("!prüfung ping x", IncomingKind.Edit)]
    [InlineData("!prüfung ping x", IncomingKind.Reaction)]
    [InlineData("!prüfung ping x", IncomingKind.Redaction)]
    [InlineData("!prüfung ping x", IncomingKind.Other)]
    public async Task Only_a_message_is_a_command(string typed, IncomingKind kind)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Null(await bot.HearsAsync(typed, kind));
    }

    [Fact]
    public async Task A_late_command_is_not_run()
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Null(await bot.HearsAsync("!prüfung ping x", isLate: true));
    }

    [Theory]
    [InlineData("m.notice")]
    [InlineData("m.emote")]
    [InlineData("m.image")]
    [InlineData("")]
    public async Task Only_plain_text_is_a_command(string msgtype)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Null(await bot.HearsAsync("!prüfung ping x", msgtype: msgtype));
    }

    [Theory]
    [InlineData("!andere ping x")]
    [InlineData("!prüfungen ping x")]
    [InlineData("prüfung ping x")]
    [InlineData("Das war !prüfung ping x")]
    [InlineData("!")]
    [InlineData("")]
    public async Task What_is_not_for_this_bot_is_left_alone(string typed)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Null(await bot.HearsAsync(typed));
    }

    [Fact]
    public async Task A_command_may_be_a_reply_with_the_quotation_of_old_clients()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.HearsAsync(
            "> <@ben:example.org> vorher\n\n!prüfung ping x", relation: """{"m.in_reply_to": {"event_id": "$before"}}""");
        Assert.Equal("pong x", JsonNode.Parse(answer!.Content)!["body"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_command_in_a_thread_is_answered_there()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.HearsAsync("!prüfung ping x", relation: """{"rel_type": "m.thread", "event_id": "$root"}""");
        Assert.Equal(EventId.Parse("$root"), answer!.ThreadRoot);
    }

    [Theory]
    [InlineData("!prüfung suche x", "Das hat leider nicht geklappt", "Kennzeichen ab12cd")]
    [InlineData("!exam search x", "Sorry, that didn't work", "reference ab12cd")]
    public async Task An_apology_speaks_the_language_and_names_the_reference(string typed, string sorry, string reference)
    {
        await using var bot = await TestBot.StartAsync();

        var apology = (await bot.ApologisesAsync(typed, "ab12cd"))!;
        Assert.StartsWith(sorry, apology.Plain, StringComparison.Ordinal);
        Assert.Contains(reference, apology.Plain, StringComparison.Ordinal);
    }

    // The homeserver counts the event as UTF-8 without needless escapes.
    private static int Size(OutboxItem item)
    {
        var content = JsonNode.Parse(item.Content)!;
        return Encoding.UTF8.GetByteCount(content["body"]!.GetValue<string>() + content["formatted_body"]!.GetValue<string>());
    }
}
