using System.Diagnostics;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Synapse.Tests.Harness;
using Microsoft.Playwright;

namespace Community.Synapse.Tests;

/// <summary>The portal as people use it: a real browser, the bots as a process of their own, a real Synapse.</summary>
public sealed class PortalInABrowser(RealSynapse synapse)
{
    private const string Closed = "Wer verwaltet bei uns die Leitweg-ID?";

    [Fact]
    public async Task A_newcomer_finds_an_answer_signs_in_by_the_chat_and_a_curator_approves_on_the_page()
    {
        synapse.SkipWithoutIt();
        await using var chromium = await RealChromium.StartAsync();
        var portal = PortalVisit.FreeAddress();
        await using var bots = await BotProcess.StartAsync(synapse, configuration => configuration["portal"] = PortalVisit.Section(portal));
        var (mira, anna) = (await synapse.NewFastPersonAsync("mira"), await synapse.NewFastPersonAsync("anna"));
        await using var sight = await Sight.OfAsync(mira);
        await using var annasSight = await Sight.OfAsync(anna);
        var room = await mira.CreatesRoomAsync("E-Rechnung", bots.Faq);

        // What is public, by a question as people ask it, from the first page, as one types.
        var open = NumberIn(await AnswerAsync(sight, bots.Faq, mira, room, "!faq neu Mit welchem Tool stellt ihr auf E-Rechnung um? | Mit dem Viewer der Verwaltung."));
        await AnswerAsync(sight, bots.Faq, mira, room, $"!faq sichtbar {open} öffentlich");
        var closed = NumberIn(await AnswerAsync(sight, bots.Faq, mira, room, $"!faq neu {Closed} | Die Buchhaltung."));
        var annas = await chromium.OpenAsync(portal);
        await annas.GotoAsync("/");
        await annas.GetByLabel("Wonach suchst du?").PressSequentiallyAsync("womit macht ihr das mit den rechnungen");
        await annas.Locator("#found").GetByRole(AriaRole.Link, new() { Name = "Mit welchem Tool stellt ihr auf E-Rechnung um?" }).ClickAsync();
        await annas.GetByText("Mit dem Viewer der Verwaltung.").WaitForAsync();

        // What is the room's, only while she is in it.
        var direct = await anna.OpensDirectAsync(bots.Front);
        await SignInAsync(annas, anna, annasSight, bots.Front, direct);
        await ShowsAsync(annas, $"/faq/{closed}", 404);
        await anna.JoinsAsync(room);
        Say("What is the room's is there for who joins", await ShowsAsync(annas, $"/faq/{closed}", 200));

        // She proposes; Mira approves on the page; the room hears of it.
        var asked = await mira.SaysAsync(room, "Dürfen wir Besucherfotos mit KI verschlagworten?");
        var answer = await anna.RepliesAsync(room, asked, "Nur mit Einwilligung.");
        await anna.ReactsAsync(room, answer, "📌");
        var miras = await chromium.OpenAsync(portal);
        await SignInAsync(miras, mira, sight, bots.Front, await mira.OpensDirectAsync(bots.Front));
        var approve = miras.GetByRole(AriaRole.Button, new() { Name = "Freigeben: Dürfen wir Besucherfotos" });
        await UntilAsync(async () =>
        {
            await miras.GotoAsync("/faq/pflege");
            return await approve.CountAsync() == 1;
        });
        var draft = (await miras.GetByRole(AriaRole.Link, new() { Name = "Dürfen wir Besucherfotos" }).GetAttributeAsync("href"))!.Split('/')[^1];
        await approve.ClickAsync();
        await sight.WaitForAsync(one => one.Room == room && one.Sender == bots.Faq &&
            MessageContent.Of(one)?.Text.EndsWith($", auf der Seite: Eintrag {draft} ist veröffentlicht.", StringComparison.Ordinal) == true);
        await ShowsAsync(annas, $"/faq/{draft}", 200);

        await anna.RedactsAsync(room, answer);
        Say("A redacted answer is gone from the page", await ShowsAsync(annas, $"/faq/{draft}", 404));
        await anna.Session.LeaveAsync(room, reason: null, TestContext.Current.CancellationToken);
        Say("Somebody who left sees nothing any more", await ShowsAsync(annas, $"/faq/{closed}", 404));
    }

    private static async Task SignInAsync(IPage page, Person person, Sight sight, UserId front, RoomId direct)
    {
        await person.SaysAsync(direct, "!portal");
        var link = PortalVisit.LinkIn(await sight.WaitForAsync(one => one.Room == direct && one.Sender == front && PortalVisit.LinkIn(one) is not null))!;
        await page.GotoAsync(link.ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, mich anmelden" }).ClickAsync();
        await page.GetByText($"Angemeldet als {person.User.Value}").WaitForAsync();
    }

    private static async Task<string> AnswerAsync(Sight sight, UserId bot, Person person, RoomId room, string command) =>
        await sight.AnswerTextAsync(bot, await person.SaysAsync(room, command));

    private static string NumberIn(string text) => text.Split(' ')[^1].TrimEnd('.');

    /// <summary>Loads a page again and again; returns how long it took until it has that status.</summary>
    private static Task<TimeSpan> ShowsAsync(IPage page, string address, int status) => UntilAsync(async () => (await page.GotoAsync(address))!.Status == status);

    private static async Task<TimeSpan> UntilAsync(Func<Task<bool>> isSo)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60), "not within a minute");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
        return Stopwatch.GetElapsedTime(start);
    }

    private static void Say(string what, TimeSpan after) => TestContext.Current.TestOutputHelper?.WriteLine($"{what} after {after.TotalMilliseconds:0} ms.");
}
