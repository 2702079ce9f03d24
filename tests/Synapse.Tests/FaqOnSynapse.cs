using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

public sealed class FaqOnSynapse(RealSynapse synapse) : IAsyncLifetime
{
    private BotProcess _bots = null!;
    private Person _mira = null!, _anna = null!;
    private Sight _sight = null!;
    private RoomId _room;

    public async ValueTask InitializeAsync()
    {
        synapse.SkipWithoutIt();
        try
        {
            await BeginAsync();
        }
        catch
        {
            // xunit disposes only of what was initialized.
            await DisposeAsync();
            throw;
        }
    }

    private async Task BeginAsync()
    {
        _bots = await BotProcess.StartAsync(synapse);
        _mira = await synapse.NewFastPersonAsync("mira");
        _anna = await synapse.NewFastPersonAsync("anna");
        _room = await _mira.CreatesRoomAsync("E-Rechnung", _bots.Faq);
        await _anna.JoinsAsync(_room);
        _sight = await Sight.OfAsync(_mira);
        await PingAsync(_room);
    }

    [Fact]
    public async Task An_answer_is_kept_by_a_moderators_pin_and_found_again()
    {
        var (_, answer) = await AnsweredQuestionAsync();
        await _mira.ReactsAsync(_room, answer, "📌");
        await _sight.ReactionAsync(_bots.Faq, answer, "✅");

        var search = await _anna.SaysAsync(_room, "!faq suche Rechnungen");
        var found = await _sight.AnswerAsync(_bots.Faq, search);

        var text = MessageContent.Of(found)!;
        Assert.Equal(MessageContent.NoticeKind, text.Kind);
        Assert.Contains("Leitweg-ID", text.Text, StringComparison.Ordinal);
        Assert.Contains("https://matrix.to/#/", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_of_the_answer_waits_for_a_curator_and_a_redaction_takes_it_out()
    {
        var (_, answer) = await AnsweredQuestionAsync();
        await _mira.ReactsAsync(_room, answer, "📌");
        await _sight.ReactionAsync(_bots.Faq, answer, "✅");

        await _anna.EditsAsync(_room, answer, "Mit dem freien Viewer der Verwaltung.");
        await _sight.ReactionAsync(_bots.Faq, answer, "✏");
        Assert.Contains("Leitweg-ID", await SearchAsync("Rechnung"), StringComparison.Ordinal);
        await _mira.ReactsAsync(_room, answer, "✅");
        Assert.Contains("freien Viewer", await SearchAsync("Rechnung"), StringComparison.Ordinal);

        await _anna.RedactsAsync(_room, answer);
        Assert.Contains("habe ich hier noch nichts", await SearchAsync("Rechnung"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pin_taken_back_takes_the_entry_and_the_acknowledgement_with_it()
    {
        var (_, answer) = await AnsweredQuestionAsync();
        var pin = await _mira.ReactsAsync(_room, answer, "📌");
        var acknowledged = await _sight.ReactionAsync(_bots.Faq, answer, "✅");

        await _mira.RedactsAsync(_room, pin);

        await _sight.WaitForAsync(one => one.Sender == _bots.Faq && RedactionContent.RedactedBy(one) == acknowledged.Id);
        Assert.Contains("habe ich hier noch nichts", await SearchAsync("Rechnung"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pin_by_somebody_without_the_right_proposes_until_a_curator_decides()
    {
        var (_, answer) = await AnsweredQuestionAsync();
        await _anna.ReactsAsync(_room, answer, "📌");
        await _sight.ReactionAsync(_bots.Faq, answer, "⏳");

        Assert.Contains("habe ich hier noch nichts", await SearchAsync("Rechnung"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_of_one_room_is_not_shown_in_another()
    {
        var (_, answer) = await AnsweredQuestionAsync();
        await _mira.ReactsAsync(_room, answer, "📌");
        await _sight.ReactionAsync(_bots.Faq, answer, "✅");
        var other = await _mira.CreatesRoomAsync("KI-Ethik", _bots.Faq);
        await PingAsync(other);

        var search = await _mira.SaysAsync(other, "!faq suche Rechnung");

        Assert.Contains("habe ich hier noch nichts", await _sight.AnswerTextAsync(_bots.Faq, search), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (_sight is not null)
            await _sight.DisposeAsync();
        if (_bots is not null)
            await _bots.DisposeAsync();
    }

    private async Task<(EventId Question, EventId Answer)> AnsweredQuestionAsync()
    {
        var question = await _mira.SaysAsync(_room, "Wie stellt ihr auf E-Rechnung um?");
        return (question, await _anna.RepliesAsync(_room, question, "Zuerst die Leitweg-ID beantragen."));
    }

    private async Task<string> SearchAsync(string words) =>
        await _sight.AnswerTextAsync(_bots.Faq, await _anna.SaysAsync(_room, $"!faq suche {words}"));

    private async Task PingAsync(RoomId room) =>
        Assert.Equal("pong da?", await _sight.AnswerTextAsync(_bots.Faq, await _mira.SaysAsync(room, "!faq ping da?")));
}
