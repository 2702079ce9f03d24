using System.Text.Json.Nodes;
using Community.Matrix.Ids;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

/// <summary>What was changed or taken back while the bots could not hear of it, on a real homeserver.</summary>
public sealed class SourcesOnSynapse(RealSynapse synapse)
{
    /// <summary>More than are read again after the bots were away.</summary>
    private const int Talk = 130, ReadAgain = 100;

    [Fact]
    public async Task An_edit_and_a_redaction_in_a_gap_too_long_to_read_still_reach_the_entries()
    {
        synapse.SkipWithoutIt();
        await using var bots = await BotProcess.StartAsync(synapse, configuration => configuration["delivery"] = new JsonObject
        {
            ["backfillMaxEvents"] = ReadAgain,
            ["timelineLimit"] = 10,
        });
        var mira = await synapse.NewFastPersonAsync("mira");
        var anna = await synapse.NewFastPersonAsync("anna");
        var room = await mira.CreatesRoomAsync("E-Rechnung", bots.Faq);
        await anna.JoinsAsync(room);
        await using var sight = await Sight.OfAsync(mira);
        var changed = await KeepsAsync("Womit lest ihr E-Rechnungen?", "Mit einem Drucker.");
        var gone = await KeepsAsync("Wer darf Rechnungen freigeben?", "Nur die Geheimabteilung.");

        await bots.KillAsync();
        await anna.EditsAsync(room, changed, "Mit dem freien Viewer.");
        await anna.RedactsAsync(room, gone);
        for (var i = 0; i < Talk; i++)
            await mira.SaysAsync(room, $"Gerede {i}");
        bots.Start();

        string found;
        do
            found = await sight.AnswerTextAsync(bots.Faq, await mira.SaysAsync(room, "!faq suche Rechnung"));
        while (found.StartsWith("Ich war eine Weile nicht da", StringComparison.Ordinal));
        await sight.ReactionAsync(bots.Faq, changed, "✏");
        await mira.ReactsAsync(room, changed, "✅");
        found = await sight.AnswerTextAsync(bots.Faq, await mira.SaysAsync(room, "!faq suche Rechnung"));
        Assert.Contains("Mit dem freien Viewer.", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Drucker", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheimabteilung", found, StringComparison.Ordinal);
        Assert.Contains($"only the newest {ReadAgain} events were read", await bots.ReadLogAsync(), StringComparison.Ordinal);

        async Task<EventId> KeepsAsync(string question, string answer)
        {
            var answered = await anna.RepliesAsync(room, await anna.SaysAsync(room, question), answer);
            await mira.ReactsAsync(room, answered, "📌");
            await sight.ReactionAsync(bots.Faq, answered, "✅");
            return answered;
        }
    }
}
