using Community.Testing.Homeserver;
using Microsoft.Playwright;

namespace Community.Browser.Tests;

/// <summary>The curators' desk: by the rules of the chat, and the chat hears of it.</summary>
public sealed class DeskTests(Chromium chromium, WholePortal community) : IClassFixture<WholePortal>
{
    [Fact]
    public async Task Mira_approves_a_draft_on_the_page_and_the_room_hears_of_it()
    {
        var draft = await ProposedAsync("Wer haftet, wenn wir Scheinwerfer verleihen?", "Wer leiht, unterschreibt.");
        await using var mira = await SignedInAsync(community.Mira);
        await mira.GoAsync("/faq");
        await mira.Page.GetByRole(AriaRole.Link, new() { Name = "Pflege, für Kurator:innen" }).ClickAsync();
        Assert.Contains("Wer haftet, wenn wir Scheinwerfer verleihen?", await mira.TextAsync(), StringComparison.Ordinal);
        await mira.IsAccessibleAsync();

        await mira.Page.GetByRole(AriaRole.Button, new() { Name = "Freigeben: Wer haftet, wenn wir Scheinwerfer verleihen?" }).ClickAsync();

        Assert.Equal($"Eintrag {draft} ist veröffentlicht.", await mira.Page.GetByRole(AriaRole.Status).First.InnerTextAsync());
        await community.Bots.SettleAsync();
        Assert.Equal($"mira, auf der Seite: Eintrag {draft} ist veröffentlicht.", community.Invoices.LastReply);
        await mira.GoAsync("/faq?q=Scheinwerfer");
        Assert.Contains("Wer leiht, unterschreibt.", await mira.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_on_the_page_is_undone_in_the_chat_and_the_other_way_round()
    {
        var entry = await community.WrittenAsync(community.Invoices, "Wie heißt das WLAN? | Gast.");
        await using var mira = await SignedInAsync(community.Mira);
        await mira.GoAsync($"/faq/pflege/{entry}");
        await mira.IsAccessibleAsync();

        await mira.Page.GetByLabel("Antwort 1").FillAsync("Gast | Besuch, mit Bar.");
        await mira.PressAsync("Ändern");
        Assert.Equal($"Eintrag {entry} ist geändert.", await mira.Page.GetByRole(AriaRole.Status).First.InnerTextAsync());
        await community.Bots.SettleAsync();
        Assert.StartsWith($"mira, auf der Seite: Eintrag {entry} ist geändert.\nWar das ein Versehen?", community.Invoices.LastReply, StringComparison.Ordinal);
        // A bar in the words is no bar between them.
        Assert.Equal("Gast ¦ Besuch, mit Bar.", await mira.Page.GetByLabel("Antwort 1").InputValueAsync());

        await community.Invoices.Says(community.Mira, "!rückgängig");
        await mira.GoAsync($"/faq/pflege/{entry}");
        Assert.Equal("Gast.", await mira.Page.GetByLabel("Antwort 1").InputValueAsync());

        await community.Invoices.Says(community.Mira, $"!faq ändern {entry} Besuch.");
        await mira.GoAsync($"/faq/pflege/{entry}");
        await mira.PressAsync("Zurücknehmen");
        Assert.Equal("Gast.", await mira.Page.GetByLabel("Antwort 1").InputValueAsync());
        Assert.Contains("vorher „Besuch.“", await mira.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_visibility_merging_handing_over_and_archive_are_those_of_the_chat()
    {
        var entry = await community.WrittenAsync(community.Invoices, "Wo ist der Erste-Hilfe-Kasten? | Im Foyer.");
        var other = await community.WrittenAsync(community.Invoices, "Wo liegen die Pflaster? | Im Kasten.");
        await using var mira = await SignedInAsync(community.Mira);
        await mira.GoAsync($"/faq/pflege/{entry}");

        Assert.Equal($"Schlagworte von Eintrag {entry}: notfall, sicherheit", await DoneAsync(mira, "Dazu, oder mit Minus davor weg. Jetzt: keine", "Sicherheit notfall", "tag"));
        Assert.Equal($"Eintrag {other} ist jetzt Teil von Eintrag {entry}.", await DoneAsync(mira, "Nummer des Eintrags, der hierin aufgeht", other, "vereinen"));
        Assert.StartsWith($"Um Eintrag {entry} kümmert sich jetzt bernd", await DoneAsync(mira, "Matrix-ID, und wer vertritt", community.Bernd.UserId, "verantwortlich"), StringComparison.Ordinal);
        await mira.Page.GetByLabel("Sichtbar für").SelectOptionAsync("öffentlich");
        await mira.Page.Locator("button[value=sichtbar]").ClickAsync();
        await using (var nobody = await chromium.OpenAsync(community.Portal))
        {
            Assert.Equal(200, await nobody.GoAsync($"/faq/{entry}"));
            Assert.Contains("Im Foyer.", await nobody.TextAsync(), StringComparison.Ordinal);
        }

        await mira.GoAsync("/faq/pflege");
        await mira.Page.GetByLabel("Bisher").FillAsync(community.Bernd.UserId);
        await mira.Page.GetByLabel("Künftig").FillAsync(community.Anna.UserId);
        await mira.PressAsync("Übergeben");
        Assert.Equal("1 Eintrag gehört jetzt zu anna.", await mira.Page.GetByRole(AriaRole.Status).First.InnerTextAsync());
        await mira.GoAsync($"/faq/pflege/{entry}");
        await mira.PressAsync("Ins Archiv");
        Assert.StartsWith($"Eintrag {entry} liegt jetzt im Archiv", await mira.Page.GetByRole(AriaRole.Status).First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_is_said_on_the_page_only()
    {
        var entry = await community.WrittenAsync(community.Invoices, "Gibt es Parkplätze? | Im Hof.");
        await using var mira = await SignedInAsync(community.Mira);
        await mira.GoAsync($"/faq/pflege/{entry}");
        var before = community.Invoices.Replies.Count;

        Assert.Equal("Zusammenlegen kann ich nur zwei veröffentlichte Einträge desselben Raums.", await DoneAsync(mira, "Nummer des Eintrags, der hierin aufgeht", "999999", "vereinen"));
        await community.Bots.SettleAsync();

        Assert.Equal(before, community.Invoices.Replies.Count);
    }

    [Fact]
    public async Task Who_is_no_curator_sees_nothing_there_and_can_press_nothing()
    {
        var draft = await ProposedAsync("Wer darf das freigeben?", "Nur Mira.");
        await using var anna = await SignedInAsync(community.Anna);
        await anna.GoAsync("/faq/pflege");
        Assert.DoesNotContain("Wer darf das freigeben?", await anna.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(404, await anna.GoAsync($"/faq/pflege/{draft}"));

        // With a form of her own and its token, sent to where only curators get one.
        foreach (var address in (string[])["/faq/pflege", $"/faq/pflege/{draft}"])
        {
            await anna.GoAsync("/konto");
            var status = await anna.Page.EvaluateAsync<int>(
                """
                async ([address, id]) => {
                    const form = new FormData(document.querySelector('main form'));
                    form.append('id', id);
                    form.append('knopf', 'ok');
                    return (await fetch(address, { method: 'POST', body: form })).status;
                }
                """,
                new[] { address, draft });
            Assert.Equal(address is "/faq/pflege" ? 200 : 404, status);
        }
        await community.Bots.SettleAsync();
        Assert.DoesNotContain(community.Invoices.Replies, reply => reply.Contains("anna, auf der Seite", StringComparison.Ordinal));
        await using var mira = await SignedInAsync(community.Mira);
        await mira.GoAsync($"/faq/pflege/{draft}");
        Assert.Contains("Entwurf", await mira.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_the_room_curates_nothing_there_though_their_power_level_stands()
    {
        var clara = community.Bots.Homeserver.AddUser($"clara{community.Next()}");
        community.Invoices.Fake.Join(clara);
        var room = await community.Bots.RoomAsync("Leitung", community.Mira, clara);
        room.Fake.SetPowerLevel(community.Mira, clara, 50);
        var entry = await community.WrittenAsync(room, "Wer hat den Schlüssel? | Die Pforte.");
        await room.Says(clara, "Da bin ich.");
        await using var visit = await SignedInAsync(clara);
        Assert.Equal(200, await visit.GoAsync($"/faq/pflege/{entry}"));

        room.Fake.Kick(community.Mira, clara);
        await community.Bots.SettleAsync();
        await visit.PressAsync("Ins Archiv");

        Assert.Equal("Diese Seite gibt es nicht", await visit.HeadlineAsync());
        Assert.DoesNotContain(room.Replies, reply => reply.Contains("Archiv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_chat_does_not_answer_nothing_is_changed_and_the_page_says_so()
    {
        await using var mira = await SignedInAsync(community.Mira);
        community.Bots.Homeserver.Down = true;
        await mira.GoAsync("/faq/pflege");
        community.Bots.Homeserver.Down = false;

        Assert.Contains("Der Chat antwortet mir nicht", await mira.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> DoneAsync(Visit visit, string label, string text, string button)
    {
        await visit.Page.GetByLabel(label).FillAsync(text);
        await visit.Page.Locator($"button[value={button}]").ClickAsync();
        return await visit.Page.GetByRole(AriaRole.Status).First.InnerTextAsync();
    }

    /// <summary>Somebody who is no curator pins an answer; returns the number of the draft.</summary>
    private async Task<string> ProposedAsync(string question, string answer)
    {
        var replied = community.Invoices.Fake.Reply(community.Anna, community.Invoices.Fake.Say(community.Bernd, question), answer);
        await community.Invoices.Reacts(community.Anna, replied, "📌");
        await using var db = community.Bots.Store.Open();
        return PortalCommunity.LatestIn(db);
    }

    private async Task<Visit> SignedInAsync(FakeUser who)
    {
        var visit = await chromium.OpenAsync(community.Portal);
        await visit.SignInAsync(await community.LinkOfAsync(who));
        return visit;
    }
}
