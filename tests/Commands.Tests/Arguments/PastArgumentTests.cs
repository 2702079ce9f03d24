using Community.Commands.Arguments;
using Community.Store;
using Community.Testing;
using NodaTime;
using NodaTime.Text;

namespace Community.Commands.Tests.Arguments;

/// <summary>Lengths of time and moments behind us, as people write them, with other things around them. It is Tuesday, 1 December 2026, 10:00 in Berlin.</summary>
public sealed class PastArgumentTests
{
    [Theory]
    [InlineData("!prüfung zurück 24h", "1.00:00")]
    [InlineData("!prüfung zurück 90 Minuten leise", "0.01:30 leise")]
    [InlineData("!prüfung zurück eine halbe Stunde leise", "0.00:30 leise")]
    [InlineData("!exam back 3 days quietly", "3.00:00 leise")]
    [InlineData("!prüfung zurück leise", "leise")]
    [InlineData("!prüfung zurück ganz leise", "leise")]
    [InlineData("!prüfung zurück seit Montag", "2026-11-30T00:00")]
    [InlineData("!prüfung zurück seit Dienstag", "2026-12-01T00:00")]
    [InlineData("!prüfung zurück seit Mittwoch leise", "2026-11-25T00:00 leise")]
    [InlineData("!prüfung zurück seit letztem Mittwoch", "2026-11-25T00:00")]
    [InlineData("!exam back since Friday 2pm", "2026-11-27T14:00")]
    [InlineData("!prüfung zurück seit gestern leise", "2026-11-30T00:00 leise")]
    [InlineData("!prüfung zurück seit gestern 14 Uhr", "2026-11-30T14:00")]
    [InlineData("!prüfung zurück seit heute", "2026-12-01T00:00")]
    [InlineData("!prüfung zurück seit 9 Uhr", "2026-12-01T09:00")]
    [InlineData("!prüfung zurück seit 3.11.", "2026-11-03T00:00")]
    public async Task What_lies_behind_is_read(string typed, string taken)
    {
        var command = new BackCommand();
        await using var bot = await TestBot.StartAsync(command);
        await bot.HearsAsync(typed);

        Assert.Equal(taken, command.Taken);
    }

    [Theory]
    [InlineData("!prüfung zurück 2 Wochen", "Mit „2“ kann ich an dieser Stelle nichts anfangen.")]
    [InlineData("!prüfung zurück seit morgen", "Mit „seit“ kann ich an dieser Stelle nichts anfangen.")]
    [InlineData("!prüfung zurück seit 3.5.", "Mit „seit“ kann ich an dieser Stelle nichts anfangen.")]
    [InlineData("!exam back since", "I don't know what to do with “since” here.")]
    public async Task What_fits_none_of_several_is_not_understood(string typed, string answer)
    {
        await using var bot = await TestBot.StartAsync(new BackCommand());

        Assert.StartsWith(answer, await bot.AnswersAsync(typed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!prüfung dauert 2 Wochen", "„2 Wochen“ verstehe ich nicht als Dauer. Schreib zum Beispiel „24h“, „90 Minuten“ oder „3 Tage“; mehr als 7 Tage gehen nicht.\nSo geht es: !prüfung dauert DAUER")]
    [InlineData("!exam takes ages", "I don't understand “ages” as a length of time. Write for example “24h”, “90 minutes” or “3 days”; it can't be more than 7 days.\nIt goes like this: !exam takes LENGTH")]
    [InlineData("!prüfung dauert 2 h 5", "Mit „5“ kann ich an dieser Stelle nichts anfangen.\nSo geht es: !prüfung dauert DAUER")]
    public async Task A_length_by_itself_says_what_is_wrong(string typed, string answer)
    {
        await using var bot = await TestBot.StartAsync(new TakesCommand());

        Assert.Equal(answer, await bot.AnswersAsync(typed));
    }

    private sealed class BackCommand : ICommand
    {
        private readonly LengthArgument _length = new(new Wording("DAUER", "LENGTH")) { IsOptional = true, MayBeSkipped = true };

        private readonly SinceArgument _since = new(
            new Wording("seit TAG", "since DAY"), DateTimeZoneProviders.Tzdb["Europe/Berlin"], new ManualTime(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero)))
        { IsOptional = true, MayBeSkipped = true };

        private readonly ChoiceArgument<string> _how = new(new Wording("leise", "quietly"), [(new("leise", "quietly", "ganz leise"), "leise")]) { IsOptional = true, MayBeSkipped = true };

        public string? Taken { get; private set; }

        public CommandWord Word { get; } = new("zurück", "back");

        public IReadOnlyList<Argument> Takes => [_length, _since, _how];

        public Wording Purpose { get; } = new("blickt zurück", "looks back");

        public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
        {
            var length = call.Has(_length) ? DurationPattern.CreateWithInvariantCulture("D.hh:mm").Format(call.Value(_length)) : null;
            var since = call.Has(_since)
                ? LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(call.Value(_since).InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).LocalDateTime)
                : null;
            Taken = string.Join(' ', ((string?[])[length, since, call.Value(_how)]).OfType<string>());
            call.Acknowledge(work);
            return Task.CompletedTask;
        }
    }

    private sealed class TakesCommand : ICommand
    {
        private readonly LengthArgument _length = new(new Wording("DAUER", "LENGTH"));

        public CommandWord Word { get; } = new("dauert", "takes");

        public IReadOnlyList<Argument> Takes => [_length];

        public Wording Purpose { get; } = new("dauert", "takes a while");

        public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation) => Task.CompletedTask;
    }
}
