using System.Diagnostics;
using System.Globalization;
using System.Text;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Synapse.Tests.Harness;
using Community.Testing;

namespace Community.Synapse.Tests;

/// <summary>What people wrote, and who they are, goes when they want it to: from the store, its copies, the log and the portal.</summary>
public sealed class PrivacyOnSynapse(RealSynapse synapse) : IAsyncLifetime
{
    private readonly Uri _portal = PortalVisit.FreeAddress();
    private BotProcess _bots = null!;
    private Person _mira = null!, _zora = null!;
    private Sight _sight = null!, _zorasSight = null!;
    private RoomId _room;

    private IReadOnlyList<string> Who => [_zora.User.Value, _zora.User.Localpart];

    public async ValueTask InitializeAsync()
    {
        synapse.SkipWithoutIt();
        try
        {
            _bots = await BotProcess.StartAsync(synapse, configuration => configuration["portal"] = PortalVisit.Section(_portal));
            _mira = await synapse.NewFastPersonAsync("mira");
            _zora = await synapse.NewFastPersonAsync("zora");
            _room = await _mira.CreatesRoomAsync("E-Rechnung", _bots.Faq, _bots.Front);
            await _zora.JoinsAsync(_room);
            _sight = await Sight.OfAsync(_mira);
            _zorasSight = await Sight.OfAsync(_zora);
            Assert.Equal("pong da?", await _sight.AnswerTextAsync(_bots.Faq, await _mira.SaysAsync(_room, "!faq ping da?")));
        }
        catch
        {
            // xunit disposes only of what was initialized.
            await DisposeAsync();
            throw;
        }
    }

    [Fact]
    public async Task Words_that_are_taken_back_are_soon_out_of_the_store_and_its_copies()
    {
        var answer = await KeepAsync("Womit öffnet ihr sie?", "MarkOfTheRedacted");
        Assert.Equal(1, await EntriesAsync());

        var clock = Stopwatch.StartNew();
        await _zora.RedactsAsync(_room, answer);
        await Waiting.UntilAsync(async () => await EntriesAsync() == 0);
        var outOfTheTables = clock.Elapsed;
        await Waiting.UntilAsync(async () => (await Leftovers.InStoreAsync(_bots.StoreFile, ["MarkOfTheRedacted"])).Count == 0);

        Say($"Redacted: out of the tables after {outOfTheTables.TotalMilliseconds:0} ms, of all files and copies after {clock.ElapsedMilliseconds} ms.");
    }

    [Fact]
    public async Task Who_wants_to_be_forgotten_is_gone_from_store_backup_log_and_portal()
    {
        var answer = await KeepAsync("Wie stellt ihr um?", string.Concat(Enumerable.Repeat("MarkOfTheAnswer ", 900)));
        await _zora.EditsAsync(_room, answer, string.Concat(Enumerable.Repeat("MarkOfTheEdit ", 900)));
        await _sight.ReactionAsync(_bots.Faq, answer, "✏");
        await _mira.ReactsAsync(_room, answer, "✅");
        Assert.Contains("MarkOfTheEdit", await _sight.AnswerTextAsync(_bots.Faq, await _mira.SaysAsync(_room, "!faq suche umstellen stellt")), StringComparison.Ordinal);
        await _sight.AnswerAsync(_bots.Faq, await _zora.SaysAsync(_room, "!faq suche MarkOfTheSearch"));
        using var visit = await PortalVisit.OfAsync(_portal, _mira, _bots.Front, _sight);
        Assert.Contains("MarkOfTheEdit", (await visit.GetAsync("/faq?q=stellt")).Page, StringComparison.Ordinal);
        var direct = await DirectRoomAsync();

        await _zora.SaysAsync(direct, "!daten");
        await _zorasSight.WaitForAsync(one => Said(one, direct, "MarkOfTheEdit"));
        var clock = Stopwatch.StartNew();
        await _zora.SaysAsync(direct, "!daten löschen ja");
        var receipt = await _zorasSight.WaitForAsync(one => Said(one, direct, "Quittung"));
        await _zorasSight.WaitForAsync(one => one.Room == direct && MemberContent.Of(one) is { Membership: "leave" } left && left.Member == _bots.Front);

        IReadOnlyList<string> marks = ["MarkOfTheAnswer", "MarkOfTheEdit", "MarkOfTheSearch", .. Who];
        await Waiting.UntilAsync(async () => (await Leftovers.InStoreAsync(_bots.StoreFile, marks)).Count == 0);
        Say($"Erased: nothing left in store and copies after {clock.ElapsedMilliseconds} ms.");
        Assert.Empty(await Leftovers.InStoreAsync(_bots.StoreFile, marks));
        Assert.Empty(Leftovers.In(await File.ReadAllBytesAsync(await _bots.BackUpAsync(), TestContext.Current.CancellationToken), marks));
        Assert.Empty(Leftovers.In(Encoding.UTF8.GetBytes(await _bots.ReadLogAsync()), marks));
        foreach (var address in (string[])["/", "/faq", "/faq?q=stellt"])
            Assert.Empty(Leftovers.In(Encoding.UTF8.GetBytes((await visit.GetAsync(address)).Page), marks));
        Assert.Contains("1 Eintrag mit deinen Worten (FAQ)", MessageContent.Of(receipt)!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await _mira.ReadsAsync(_room), one => one.Sender == _bots.Faq && MessageContent.Of(one)?.Text.Contains("MarkOfTheEdit", StringComparison.Ordinal) == true);
    }

    public async ValueTask DisposeAsync()
    {
        if (_sight is not null)
            await _sight.DisposeAsync();
        if (_zorasSight is not null)
            await _zorasSight.DisposeAsync();
        if (_bots is not null)
            await _bots.DisposeAsync();
    }

    private bool Said(RoomEvent one, RoomId room, string words) =>
        one.Room == room && one.Sender == _bots.Front && MessageContent.Of(one)?.Text.Contains(words, StringComparison.Ordinal) == true;

    private async Task<EventId> KeepAsync(string question, string answer)
    {
        var answered = await _zora.RepliesAsync(_room, await _mira.SaysAsync(_room, question), answer);
        await _mira.ReactsAsync(_room, answered, "📌");
        await _sight.ReactionAsync(_bots.Faq, answered, "✅");
        return answered;
    }

    private async Task<RoomId> DirectRoomAsync()
    {
        var room = await _zora.OpensDirectAsync(_bots.Front);
        await _zorasSight.WaitForAsync(one => one.Room == room && MemberContent.Of(one) is { Membership: "join" } came && came.Member == _bots.Front);
        return room;
    }

    private Task<long> EntriesAsync() => _bots.CountAsync("faq_entries");

    private static void Say(FormattableString text) =>
        TestContext.Current.TestOutputHelper!.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
