using Community.Commands.Privacy;
using Community.Matrix.Ids;
using Community.Store.Knowledge;
using Community.Testing;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Tests.Minutes;

/// <summary>A question of the meeting is answered in the protocol; once that is approved, other bots know where.</summary>
public sealed class AnswerTests : IAsyncLifetime
{
    private static readonly IPersonalData Data = MeetupsBot.PersonalDataOf(new MeetupsOptions());

    private readonly MeetupsCommunity _meetups = new();
    private BotRoom _room = null!;
    private string _question = null!, _answer = null!;

    public async ValueTask InitializeAsync()
    {
        await _meetups.InitializeAsync();
        _room = await _meetups.RoomAsync();
        await _meetups.InvitesAsync(_room, "\"Runde\" 3.12. 16 Uhr 60 Minuten");
        await _meetups.UntilAsync(day: 3, hour: 16, minute: 10);
        await _room.Says(_meetups.Mira, "!protokoll start 1");
        await _room.Says(_meetups.Anna, "^ frage Wer hat einen Scanner?");
        _question = await _room.Says(_meetups.Anna, "^ frage Wer zahlt den <b>Saal</b>?");
        _answer = await _room.Says(_meetups.Bernd, "^ antwort Die Stiftung.");
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();

    [Fact]
    public async Task An_answer_stands_beside_its_question_and_is_told_when_the_protocol_is_approved()
    {
        await _room.Replying(_meetups.Clara, _question, "^ answer The foundation, for now.");
        var protocol = await PostedAsync();
        Assert.Contains(
            """
            Fragen und Antworten
            • Wer zahlt den <b>Saal</b>? – Antwort: Die Stiftung. / The foundation, for now.
            Offene Fragen
            • Wer hat einen Scanner?
            """.ReplaceLineEndings("\n"), _room.Reads(protocol), StringComparison.Ordinal);
        Assert.Empty(await FactsAsync());

        await _room.Reacts(_meetups.Mira, protocol, "✅");
        Assert.Equal([(_answer, _question)], (await FactsAsync()).Take(1));
        Assert.Equal(2, (await FactsAsync()).Count);
        await _room.Says(_meetups.Mira, "!protokoll freigeben 1");
        Assert.Equal(2, (await FactsAsync()).Count);
    }

    [Fact]
    public async Task Without_a_question_there_is_nothing_to_answer()
    {
        await _room.Redacts(_meetups.Anna, _question);
        await _room.Redacts(_meetups.Anna, (string)_room.Fake.Events.Single(one => one["content"]?["body"]?.GetValue<string>() == "^ frage Wer hat einen Scanner?")["event_id"]!);
        await _room.Says(_meetups.Clara, "^ antwort Ich!");

        Assert.Equal("Auf welche Frage? Schreib sie zuerst mit ^ frage ….", _room.LastReply);
        Assert.EndsWith("\nInfos\n• Die Stiftung.\nNoch nicht freigegeben.", _room.Reads(await PostedAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_comes_after_the_approval_is_told_as_well()
    {
        var protocol = await ApprovedAsync();
        var scanner = (string)_room.Fake.Events.Single(one => one["content"]?["body"]?.GetValue<string>() == "^ frage Wer hat einen Scanner?")["event_id"]!;
        var late = await _room.SaysInThread(_meetups.Clara, protocol, "^ antwort Ich habe einen.");

        Assert.Equal([(_answer, _question), (late, scanner)], await FactsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_line_that_is_taken_back_after_the_approval_takes_the_fact_along(bool isQuestion)
    {
        await ApprovedAsync();
        await _room.Redacts(isQuestion ? _meetups.Anna : _meetups.Bernd, isQuestion ? _question : _answer);

        Assert.Empty(await FactsAsync());
    }

    [Fact]
    public async Task A_line_that_becomes_something_else_is_told_no_more_and_what_becomes_an_answer_is()
    {
        await ApprovedAsync();
        await _room.Edits(_meetups.Bernd, _answer, "^ info Die Stiftung.");
        Assert.Empty(await FactsAsync());

        await _room.Edits(_meetups.Bernd, _answer, "^ antwort Die Stiftung.");
        Assert.Equal([(_answer, _question)], await FactsAsync());
        await _room.Edits(_meetups.Bernd, _answer, "^ antwort Die Stiftung Nord.");
        Assert.Equal([(_answer, _question)], await FactsAsync());
    }

    [Fact]
    public async Task Nobody_changes_the_line_of_another()
    {
        await _room.Edits(_meetups.Clara, _answer, "^ antwort Clara zahlt alles.");

        Assert.Contains("– Antwort: Die Stiftung.", _room.Reads(await PostedAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_their_data_erased_is_behind_no_line_and_no_fact_any_more()
    {
        var protocol = await ApprovedAsync();
        Assert.Contains("1 Zeile in einem Protokoll, die du gesagt hast", await _meetups.Bots.KeptAsync(Data, _meetups.Bernd));

        var erasure = await _meetups.Bots.EraseAsync(Data, _meetups.Bernd);

        Assert.Equal("1 Zeile in einem Protokoll, die du gesagt hast", Assert.Single(erasure.Detached).German);
        Assert.Empty(await FactsAsync());
        Assert.Empty(await _meetups.Bots.KeptAsync(Data, _meetups.Bernd));
        Assert.Contains("Die Stiftung.", _room.Reads(protocol), StringComparison.Ordinal);
        await _room.Says(_meetups.Mira, "!protokoll freigeben 1");
        Assert.Empty(await FactsAsync());
    }

    [Fact]
    public async Task Where_the_bot_is_thrown_out_it_knows_nothing_of_the_room_any_more()
    {
        await ApprovedAsync();
        _room.Fake.Kick(_meetups.Mira, _meetups.Bots.Bot);
        await _meetups.Bots.SettleAsync();

        Assert.Empty(await FactsAsync());
    }

    private async Task<string> PostedAsync()
    {
        await _room.Says(_meetups.Mira, "!protokoll ende");
        return _room.Fake.Events.Last(one => one["content"]?["body"]?.GetValue<string>().StartsWith("📝 Kurz", StringComparison.Ordinal) == true)["event_id"]!.GetValue<string>();
    }

    private async Task<string> ApprovedAsync()
    {
        var protocol = await PostedAsync();
        await _room.Reacts(_meetups.Mira, protocol, "✅");
        Assert.Equal([(_answer, _question)], await FactsAsync());
        return protocol;
    }

    /// <summary>Answer and question of each fact.</summary>
    private async Task<IReadOnlyList<(string, string)>> FactsAsync()
    {
        await using var db = _meetups.Bots.Store.Open();
        var room = RoomId.Parse(_room.Fake.Id);
        var facts = await db.Facts.AsNoTracking().Where(fact => fact.Room == room && fact.Kind == FactKind.QuestionAnswered).OrderBy(fact => fact.Id).ToListAsync();
        return [.. facts.Select(fact => (fact.Event.Value, fact.About!.Value.Value))];
    }
}
