using System.Globalization;
using Community.Summaries.Talks;
using Community.Summaries.Tests.Extractive;
using Microsoft.AspNetCore.Http;

namespace Community.Summaries.Tests.Models;

public sealed class ModelSummarizerTests
{
    [Fact]
    public async Task What_the_model_writes_is_shown_with_names_and_the_messages_it_rests_on()
    {
        await using var room = await ModelRoom.OpenAsync();
        room.Server.Says("Gerne! ```json\n" + ModelServer.Topic((ModelRoom.True1, [2]), (ModelRoom.True2, [3])) + "\n```");

        var summary = await room.SummarizeAsync();

        Assert.Equal(new SummaryMaking("stand-in", null), summary.Made);
        var topic = Assert.Single(summary.Topics);
        Assert.Equal("E-Rechnung", topic.Title);
        Assert.Equal(["Ben hat im Sommer umgestellt und nimmt InvoiceHub.", "Bei Cem kommt die Umstellung erst im Januar."], topic.Sentences.Select(sentence => sentence.Text));
        Assert.Equal([TalkOf.Id("2")], topic.Sentences[0].RestsOn);
        Assert.Single(summary.Dates);
        Assert.Equal("Bearer geheim", Assert.Single(room.Server.Keys));
    }

    [Fact]
    public async Task Nobody_is_named_to_the_model_and_nothing_leads_to_anybody()
    {
        await using var room = await ModelRoom.OpenAsync();
        room.Server.Says("nein");
        var talk = TalkOf.Lines("""
            Anna: Fragt Ben, Bens Nummer ist 030 1234567, seine Adresse ben.weber@haus.example, sonst @ben:chat.example oder https://haus.example/ben?key=geheim
            Ben: anna hat recht, ANNA weiß das. Annas Seite liegt auf www.anna.example, der Raum heißt #kasse:chat.example.
            """);

        await room.SummarizeAsync(talk);

        var sent = string.Concat(room.Server.Requests);
        Assert.All(["Anna", "Ben", "chat.example", "haus.example", "weber", "1234567", "geheim", "kasse"], secret => Assert.DoesNotContain(secret, sent, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("[1] Person1: Fragt Person2, Person2s Nummer ist Telefon", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_number_comes_back_and_a_link_does_not()
    {
        await using var room = await ModelRoom.OpenAsync();
        room.Server.Says(lines => ModelServer.Topic(
            ("Die Nummer vom Empfang ist " + lines[0].Split(' ').Single(word => word.StartsWith("Telefon", StringComparison.Ordinal)), [1]),
            ("Die Anleitung liegt unter " + lines[1].Split(' ').Single(word => word.StartsWith("Link", StringComparison.Ordinal)), [2])));

        var summary = await room.SummarizeAsync(TalkOf.Lines("Anna: Die Nummer vom Empfang ist 030 1234567\nBen: Die Anleitung liegt unter https://haus.example/a"));

        Assert.Equal(["Die Nummer vom Empfang ist 030 1234567", "Die Anleitung liegt unter Link"], ModelRoom.Sentences(summary));
    }

    [Fact]
    public async Task A_long_talk_is_asked_about_in_parts_and_then_their_summaries()
    {
        await using var room = await ModelRoom.OpenAsync();
        room.Options = room.Options with { CharactersPerRequest = 2_000 };
        room.Server.Says(lines => ModelServer.Topic(lines.Take(3).Select((line, at) => (line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() is var text && line.Contains("Person", StringComparison.Ordinal)
            ? text : line[(line.IndexOf(']', StringComparison.Ordinal) + 2)..], new[] { at + 1 }))));
        var talk = TalkOf.Lines(string.Join('\n', Enumerable.Range(0, 60).Select(at => string.Create(CultureInfo.InvariantCulture, $"P{at % 4}: Im Raum {at} steht ein Beamer, der schon lange niemandem mehr gehört."))));

        var summary = await room.SummarizeAsync(talk);

        Assert.InRange(room.Server.Requests.Count, 3, 6);
        Assert.Equal("stand-in", summary.Made.Model);
        Assert.Equal([TalkOf.Id("1"), TalkOf.Id("2"), TalkOf.Id("3")], summary.Topics[0].Sentences.SelectMany(sentence => sentence.RestsOn));
    }

    [Fact]
    public async Task What_a_room_may_send_in_a_day_is_counted_until_the_next()
    {
        await using var room = await ModelRoom.OpenAsync();
        room.Options = room.Options with { CharactersPerRoomAndDay = 600 };
        room.Server.Says(ModelServer.Topic((ModelRoom.True1, [2]), (ModelRoom.True2, [3])));

        Assert.Null((await room.SummarizeAsync()).Made.Trouble);
        var second = await room.SummarizeAsync();
        room.Time.Advance(TimeSpan.FromDays(1));
        var nextDay = await room.SummarizeAsync();

        Assert.Equal(new SummaryMaking(null, ModelTrouble.BudgetSpent), second.Made);
        Assert.NotEmpty(second.Topics);
        Assert.Null(nextDay.Made.Trouble);
        Assert.Equal(2, room.Server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_was_only_busy_is_asked_again()
    {
        await using var room = await ModelRoom.OpenAsync();
        room.Server.Answer = (http, _) =>
        {
            if (room.Server.Requests.Count == 3)
                return ModelServer.WriteAsync(http, ModelServer.Topic((ModelRoom.True1, [2]), (ModelRoom.True2, [3])));
            http.Response.StatusCode = room.Server.Requests.Count == 1 ? 429 : 500;
            return Task.CompletedTask;
        };

        Assert.Null((await room.SummarizeInTimeAsync()).Made.Trouble);
    }

    [Fact]
    public async Task A_server_that_knows_no_schema_is_asked_without_one()
    {
        await using var room = await ModelRoom.OpenAsync();
        room.Server.Answer = (http, _) =>
        {
            if (!room.Server.Requests.Last().Contains("response_format", StringComparison.Ordinal))
                return ModelServer.WriteAsync(http, ModelServer.Topic((ModelRoom.True1, [2]), (ModelRoom.True2, [3])));
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        };

        Assert.Null((await room.SummarizeAsync()).Made.Trouble);
        Assert.Equal(2, room.Server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_stays_away_is_left_in_peace_for_a_minute()
    {
        await using var room = await ModelRoom.OpenAsync();
        room.Server.Answer = (http, _) =>
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        };

        await room.SummarizeInTimeAsync();
        await room.SummarizeInTimeAsync();
        var asked = room.Server.Requests.Count;
        var summary = await room.SummarizeAsync();

        Assert.Equal(new SummaryMaking(null, ModelTrouble.NoAnswer), summary.Made);
        Assert.InRange(asked, 5, 6);
        Assert.Equal(asked, room.Server.Requests.Count);
    }

    [Fact]
    public async Task Who_no_longer_waits_stops_the_asking()
    {
        await using var room = await ModelRoom.OpenAsync();
        var asked = new TaskCompletionSource();
        room.Server.Answer = (http, _) =>
        {
            asked.TrySetResult();
            return Task.Delay(Timeout.Infinite, http.RequestAborted);
        };
        using var patience = new CancellationTokenSource();

        var summary = room.SummarizeAsync(cancellation: patience.Token);
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => summary);
    }
}
