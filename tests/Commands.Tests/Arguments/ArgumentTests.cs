using System.Text.Json.Nodes;
using Community.Commands.Arguments;
using Community.Matrix.Html;
using Community.Store;

namespace Community.Commands.Tests.Arguments;

/// <summary>What a command takes is declared, and everything else is answered with what is wrong and the usage.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("!prüfung trage 7 kalt", "7 kalt -")]
    [InlineData("!prüfung trage #7 warm viele Worte  mehr", "7 warm viele Worte mehr")]
    [InlineData("!exam carry 7 hot \"zwei Worte\"", "7 warm zwei Worte")]
    public async Task A_complete_call_runs(string typed, string taken)
    {
        var command = new CarryCommand();
        await using var bot = await TestBot.StartAsync(command);
        await bot.HearsAsync(typed);

        Assert.Equal(taken, command.Taken);
    }

    [Theory]
    [InlineData("!prüfung trage", "Hier fehlt noch: NUMMER.")]
    [InlineData("!prüfung trage 7", "Hier fehlt noch: WIE.")]
    [InlineData("!prüfung trage sieben kalt", "„sieben“ ist keine Nummer eines Korbs.")]
    [InlineData("!prüfung trage 7 lau", "„lau“ gibt es hier nicht zur Auswahl, nur: kalt, warm.")]
    public async Task Anything_else_gets_what_is_wrong_and_the_usage(string typed, string reason)
    {
        await using var bot = await TestBot.StartAsync(new CarryCommand());

        Assert.Equal($"{reason}\nSo geht es: !prüfung trage NUMMER WIE [WORTE]", await bot.AnswersAsync(typed));
    }

    [Theory]
    [InlineData("!prüfung liste alles", "Mit „alles“ kann ich an dieser Stelle nichts anfangen.\nSo geht es: !prüfung liste")]
    [InlineData("!exam list all", "I don't know what to do with “all” here.\nIt goes like this: !exam list")]
    public async Task Nothing_may_be_left_over(string typed, string answer)
    {
        await using var bot = await TestBot.StartAsync(new ListCommand());

        Assert.Equal(answer, await bot.AnswersAsync(typed));
    }

    [Theory]
    [InlineData("!prüfung räume #technik:example.org", "#technik:example.org")]
    [InlineData("!prüfung räume !abc:example.org", "!abc:example.org")]
    [InlineData("!prüfung räume https://matrix.to/#/%23technik:example.org?via=example.org", "#technik:example.org")]
    [InlineData("!prüfung räume #technik", "„#technik“ erkenne ich nicht als Raum.")]
    [InlineData("!exam rooms #", "I don't recognise “#” as a room.")]
    public async Task A_room_is_named_by_address_id_or_link(string typed, string answer)
    {
        await using var bot = await TestBot.StartAsync(new RoomCommand());

        Assert.StartsWith(answer, await bot.AnswersAsync(typed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_is_named_by_the_pill_that_clients_make()
    {
        await using var bot = await TestBot.StartAsync(new RoomCommand());
        var pill = new JsonObject { ["formatted_body"] = "!prüfung räume <a href=\"https://matrix.to/#/%23technik%3Aexample.org\">Technik &amp; Netz</a>" };

        Assert.Equal("#technik:example.org", await bot.AnswersAsync("!prüfung räume Technik & Netz", more: pill));
        Assert.Equal("#technik:example.org", await bot.AnswersAsync("!prüfung räume [Technik & Netz](https://matrix.to/#/#technik:example.org)", more: pill));
    }

    private sealed class RoomCommand : ICommand
    {
        private readonly RoomArgument _room = new(new Wording("RAUM", "ROOM"));

        public CommandWord Word { get; } = new("räume", "rooms");

        public IReadOnlyList<Argument> Takes => [_room];

        public Wording Purpose { get; } = new("nennt ihn", "names it");

        public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
        {
            var room = call.Value(_room)!;
            call.Answer(work, new RichText().Text(room.Alias?.Value ?? room.Id!.Value.Value));
            return Task.CompletedTask;
        }
    }

    private sealed class CarryCommand : ICommand
    {
        private readonly NumberArgument _number = new(new Wording("NUMMER", "NUMBER"), new Wording("eines Korbs", "of a basket"));
        private readonly ChoiceArgument<string> _how = new(new Wording("WIE", "HOW"), [(new("kalt", "cold"), "kalt"), (new("warm", "hot"), "warm")]);
        private readonly RestArgument _rest = new(new Wording("WORTE", "WORDS")) { IsOptional = true };

        public string? Taken { get; private set; }

        public CommandWord Word { get; } = new("trage", "carry");

        public IReadOnlyList<Argument> Takes => [_number, _how, _rest];

        public Wording Purpose { get; } = new("trägt", "carries");

        public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
        {
            Taken = $"{call.Value(_number)} {call.Value(_how)} {call.Value(_rest) ?? "-"}";
            call.Acknowledge(work);
            return Task.CompletedTask;
        }
    }
}
