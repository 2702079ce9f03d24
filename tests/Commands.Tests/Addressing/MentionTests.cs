using System.Text.Json.Nodes;

namespace Community.Commands.Tests.Addressing;

/// <summary>A bot is also spoken to by its name, as clients mention it.</summary>
public sealed class MentionTests
{
    private const string Pill = "<a href=\"https://matrix.to/#/@bot:example.org\">Prüfbot</a>";

    [Theory]
    [InlineData("Prüfbot: suche x", Pill + ": suche x")]
    [InlineData("Prüfbot suche x", Pill + " suche x")]
    [InlineData("@Prüfbot, suche x", Pill + ", suche x")]
    [InlineData("[Prüfbot](https://matrix.to/#/@bot:example.org) suche x", "<p>" + Pill + " suche x</p>")]
    [InlineData("@bot:example.org suche x", null)]
    [InlineData("bot: suche x", null)]
    [InlineData("Der Prüfer: suche x", null)]
    [InlineData("Prüfbot: prüfung suche x", Pill + ": prüfung suche x")]
    [InlineData("Prüfbot: !prüfung suche x", null)]
    public async Task What_follows_the_name_is_a_command(string body, string? html)
    {
        await using var bot = await TestBot.StartAsync();
        var answer = await bot.HearsAsync(body, more: Mentioning("@bot:example.org", html));

        if (body.Contains('!', StringComparison.Ordinal))
            Assert.Contains("kenne ich nicht", answer!.Content, StringComparison.Ordinal);
        else
            Assert.Equal("x", bot.Search.Last!.Text);
    }

    [Fact]
    public async Task A_link_is_a_mention_where_the_client_says_nothing_of_mentions()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.HearsAsync("Prüfbot: search x", more: new JsonObject { ["formatted_body"] = Pill + ": search x" });

        Assert.Equal(("x", Language.English), (bot.Search.Last!.Text, bot.Search.Last.Language));
    }

    [Theory]
    [InlineData("Prüfbot", "Prüfbot: prüft alles.")]
    [InlineData("Prüfbot!", "„!“ kenne ich nicht.")]
    [InlineData("Prüfbot: wie geht das?", "„wie“ kenne ich nicht.")]
    public async Task A_name_alone_asks_for_help_and_anything_else_names_it(string body, string answer)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.StartsWith(answer, await bot.AnswersAsync(body, more: Mentioning("@bot:example.org", Pill)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Frag doch den Prüfbot suche x", "@bot:example.org")]
    [InlineData("Prüfbot: suche x", "@other:example.org")]
    [InlineData("Botschafter suche x", "@bot:example.org")]
    public async Task A_name_within_the_talk_or_of_somebody_else_is_none(string body, string mentioned)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Null(await bot.HearsAsync(body, more: Mentioning(mentioned, null)));
    }

    [Fact]
    public async Task A_name_without_a_mention_is_talk()
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Null(await bot.HearsAsync("Prüfbot: suche x", more: new JsonObject { ["m.mentions"] = new JsonObject() }));
    }

    [Theory]
    [InlineData("""{"m.mentions": []}""")]
    [InlineData("""{"m.mentions": {"user_ids": "@bot:example.org"}}""")]
    [InlineData("""{"m.mentions": {"user_ids": [1, null, {}, "bot"]}}""")]
    [InlineData("""{"formatted_body": 7}""")]
    [InlineData("""{"formatted_body": "<a href=\"https://matrix.to/#/%\">Prüfbot</a>"}""")]
    public async Task Hostile_mentions_do_no_harm(string more)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Null(await bot.HearsAsync("Prüfbot: suche x", more: JsonNode.Parse(more)!.AsObject()));
    }

    private static JsonObject Mentioning(string user, string? html)
    {
        var content = new JsonObject { ["m.mentions"] = new JsonObject { ["user_ids"] = new JsonArray(user) } };
        if (html is not null)
            content["formatted_body"] = html;
        return content;
    }
}
