using Community.Commands.Limits;
using Community.Summaries.Models;
using Community.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Community.Summaries.Tests.Models;

/// <summary>What people see where a language model writes the summaries.</summary>
public sealed class ModelInChatTests
{
    [Fact]
    public async Task People_are_told_which_model_reads_them_where_it_runs_and_when_it_did_not()
    {
        await using var server = await ModelServer.StartAsync();
        var options = new SummariesOptions { Model = new ModelOptions { Address = server.Address, Name = "stand-in" } };
        await using var bots = await TestCommunity.StartAsync(
            SummariesBot.Tables, [SummariesBot.BotName],
            services => SummariesBot.Add(services.AddSingleton(new CommandLimitOptions { Burst = 1_000 }), options, DateTimeZoneProviders.Tzdb["Europe/Berlin"]));
        var (mira, anna) = (bots.Homeserver.AddUser("mira", "Mira"), bots.Homeserver.AddUser("anna", "Anna Weber"));
        var room = await bots.RoomAsync("Technik", mira, [anna]);
        room.Fake.SetPowerLevel(mira, bots.Bot, 50);

        await room.Says(mira, "!kompakt an");
        Assert.Contains("Das Sprachmodell „stand-in“ auf 127.0.0.1 schreibt daraus die Zusammenfassung", room.LastReply, StringComparison.Ordinal);

        await room.Says(anna, "Wir haben im Sommer auf InvoiceHub umgestellt, die E-Rechnung läuft.");
        await room.Says(anna, "Die Freigabe durch zwei Personen war mühsam einzurichten.");
        server.Says(lines => ModelServer.Topic(Enumerable.Range(0, lines.Count).Where(at => lines[at].Contains("InvoiceHub", StringComparison.Ordinal) || lines[at].Contains("Freigabe", StringComparison.Ordinal))
            .Select(at => (lines[at].Contains("InvoiceHub", StringComparison.Ordinal) ? "Bei " + lines[at].Split(' ', ':')[1] + " läuft InvoiceHub seit dem Sommer." : "Mühsam war die Freigabe durch zwei Personen.", new[] { at + 1 }))));
        await room.Says(mira, "!kompakt 24h");
        Assert.Contains("Bei Anna Weber läuft InvoiceHub seit dem Sommer.", room.LastReply, StringComparison.Ordinal);
        Assert.Contains("Geschrieben vom Sprachmodell stand-in.", room.LastReply, StringComparison.Ordinal);
        Assert.DoesNotContain("Weber", string.Concat(server.Requests), StringComparison.Ordinal);

        server.Says(ModelServer.Topic(("Alle wurden entlassen.", [1])));
        await room.Says(mira, "!kompakt 24h");
        Assert.EndsWith("Die Sätze stammen von euch, ausgewählt ohne Sprachmodell. Was das Sprachmodell schrieb, war nicht belegt.", room.LastReply, StringComparison.Ordinal);
    }
}
