using System.Diagnostics;
using System.Net;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

/// <summary>From the chat to the page and back, with the bots as a process of their own.</summary>
public sealed class PortalOnSynapse(RealSynapse synapse) : IAsyncLifetime
{
    private readonly Uri _portal = PortalVisit.FreeAddress();
    private BotProcess _bots = null!;
    private Person _mira = null!, _anna = null!;
    private Sight _sight = null!;

    public async ValueTask InitializeAsync()
    {
        synapse.SkipWithoutIt();
        try
        {
            _bots = await BotProcess.StartAsync(synapse, configuration => configuration["portal"] = PortalVisit.Section(_portal));
            _mira = await synapse.NewFastPersonAsync("mira");
            _anna = await synapse.NewFastPersonAsync("anna");
            _sight = await Sight.OfAsync(_anna);
        }
        catch
        {
            // xunit disposes only of what was initialized.
            await DisposeAsync();
            throw;
        }
    }

    [Fact]
    public async Task From_portal_in_a_direct_room_to_the_pages_of_ones_rooms_and_out_again()
    {
        var room = await _mira.CreatesRoomAsync("E-Rechnung", _bots.Faq);
        await _anna.JoinsAsync(room);
        var direct = await _anna.OpensDirectAsync(_bots.Front);

        await _anna.SaysAsync(direct, "!portal");
        var message = await _sight.WaitForAsync(one => one.Sender == _bots.Front && PortalVisit.LinkIn(one) is not null);
        Assert.Equal(direct, message.Room);
        using var visit = new PortalVisit(_portal);
        Assert.Contains(_anna.User.Value, await visit.SignInAsync(PortalVisit.LinkIn(message)!), StringComparison.Ordinal);
        await _sight.WaitForAsync(one => one.Sender == _bots.Front && one.Room == direct &&
            MessageContent.Of(one)?.Text.Contains("!portal abmelden", StringComparison.Ordinal) == true);

        var answer = await KeptAnswerAsync(room);
        Say("An entry is on the page", await UntilAsync(visit, page => page.Contains("Leitweg-ID", StringComparison.Ordinal)));
        await _anna.RedactsAsync(room, answer);
        var gone = await UntilAsync(visit, page => !page.Contains("Leitweg-ID", StringComparison.Ordinal));
        Say("A redacted entry is gone from the page", gone);

        await KeptAnswerAsync(room);
        await UntilAsync(visit, page => page.Contains("Leitweg-ID", StringComparison.Ordinal));
        await _anna.Session.LeaveAsync(room, reason: null, TestContext.Current.CancellationToken);
        var left = await UntilAsync(visit, page => !page.Contains("Leitweg-ID", StringComparison.Ordinal));
        Say("Somebody who left sees nothing any more", left);

        await _anna.SaysAsync(direct, "!portal abmelden");
        await UntilAsync(visit, page => page.Contains("Hier steht nur, was öffentlich ist.", StringComparison.Ordinal) ||
            page.Contains("Only what is public is here.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Typed_in_a_room_the_link_comes_by_direct_message()
    {
        var room = await _mira.CreatesRoomAsync("Foyer", _bots.Front);
        await _anna.JoinsAsync(room);

        var asked = await _anna.SaysAsync(room, "!portal");

        Assert.Contains("als Direktnachricht", await _sight.AnswerTextAsync(_bots.Front, asked), StringComparison.Ordinal);
        // Anna has not been in that room yet: the bot opens it and invites her.
        var direct = await _anna.InvitationFromAsync(_bots.Front);
        await _anna.JoinsAsync(direct);
        var message = await _sight.WaitForAsync(one => one.Room == direct && PortalVisit.LinkIn(one) is not null);
        using var visit = new PortalVisit(_portal);
        Assert.Contains(_anna.User.Value, await visit.SignInAsync(PortalVisit.LinkIn(message)!), StringComparison.Ordinal);
        Assert.DoesNotContain(await _anna.ReadsAsync(room), one => PortalVisit.LinkIn(one) is not null);
    }

    public async ValueTask DisposeAsync()
    {
        if (_sight is not null)
            await _sight.DisposeAsync();
        if (_bots is not null)
            await _bots.DisposeAsync();
    }

    private async Task<EventId> KeptAnswerAsync(RoomId room)
    {
        var question = await _mira.SaysAsync(room, "Wie stellt ihr auf E-Rechnung um?");
        var answer = await _anna.RepliesAsync(room, question, "Zuerst die Leitweg-ID beantragen.");
        await _mira.ReactsAsync(room, answer, "📌");
        return answer;
    }

    /// <summary>Loads the list again and again; returns how long it took until it is so.</summary>
    private static async Task<TimeSpan> UntilAsync(PortalVisit visit, Func<string, bool> isSo)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            var (status, page) = await visit.GetAsync("/faq");
            if (isSo(status == HttpStatusCode.OK ? page : string.Empty))
                return Stopwatch.GetElapsedTime(start);
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60), page);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private static void Say(string what, TimeSpan after) => TestContext.Current.TestOutputHelper?.WriteLine($"{what} after {after.TotalMilliseconds:0} ms.");
}
