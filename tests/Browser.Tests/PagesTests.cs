using Community.Hosting.Members;
using Community.Matrix.Ids;
using Community.Testing;
using Community.Testing.Homeserver;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Community.Browser.Tests;

/// <summary>What a person who is signed in sees, and does not see.</summary>
public sealed class PagesTests(Chromium chromium, PortalCommunity community) : IClassFixture<PortalCommunity>
{
    [Fact]
    public async Task Anna_finds_an_answer_of_her_room_and_reads_it_whole()
    {
        await community.KeepsAsync(community.Invoices, "Mit welchem Tool stellt ihr auf E-Rechnung um?", "Mit dem Viewer der Verwaltung.\nZuerst aber die Leitweg-ID beantragen.");
        await using var anna = await SignedInAsync(community.Anna);

        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Fragen und Antworten", Exact = true }).First.ClickAsync();
        await anna.Page.GetByLabel("Wonach suchst du?").FillAsync("Leitweg beantragen");
        await anna.PressAsync("Suchen");
        Assert.Contains("Das passt zu „Leitweg beantragen“", await anna.TextAsync(), StringComparison.Ordinal);
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Mit welchem Tool stellt ihr auf E-Rechnung um?" }).ClickAsync();

        Assert.Equal("Mit welchem Tool stellt ihr auf E-Rechnung um?", await anna.HeadlineAsync());
        Assert.Contains("Mit dem Viewer der Verwaltung.\nZuerst aber die Leitweg-ID beantragen.", await anna.TextAsync(), StringComparison.Ordinal);
        Assert.StartsWith("https://matrix.to/#/", await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Zur Nachricht im Chat" }).GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.DoesNotContain(community.Bernd.UserId, await anna.TextAsync(), StringComparison.Ordinal);
        await anna.PictureAsync("eintrag");
    }

    [Fact]
    public async Task Of_other_rooms_there_is_nothing_to_see()
    {
        var secret = await community.Bots.RoomAsync("Nur Moderation", community.Mira, community.Bernd);
        var asked = secret.Fake.Say(community.Bernd, "Wer vertritt die Leitung?");
        await secret.Reacts(community.Mira, secret.Fake.Reply(community.Mira, asked, "Das Losverfahren entscheidet."), "📌");
        await KnowsAsync(secret, community.Mira);
        await using var mira = await SignedInAsync(community.Mira);
        await mira.GoAsync("/faq?q=Losverfahren");
        await mira.Page.GetByRole(AriaRole.Link, new() { Name = "Wer vertritt die Leitung?" }).ClickAsync();
        var entry = mira.Page.Url;

        await using var anna = await SignedInAsync(community.Anna);
        Assert.Equal(404, await anna.GoAsync(entry));
        Assert.Equal("Diese Seite gibt es nicht", await anna.HeadlineAsync());
        foreach (var page in (string[])["/", "/faq", "/faq?q=Losverfahren", $"/faq?room={Uri.EscapeDataString(secret.Fake.Id)}"])
        {
            await anna.GoAsync(page);
            Assert.DoesNotContain("Losverfahren entscheidet", await anna.TextAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain("Nur Moderation", await anna.TextAsync(), StringComparison.Ordinal);
        }
        await using var nobody = await chromium.OpenAsync(community.Portal);
        await nobody.GoAsync(entry);
        Assert.Equal("Anmelden", await nobody.HeadlineAsync());
    }

    [Fact]
    public async Task Who_is_put_out_of_a_room_sees_nothing_of_it_any_more()
    {
        var clara = community.Bots.Homeserver.AddUser("clara");
        community.Invoices.Fake.Join(clara);
        await community.KeepsAsync(community.Invoices, "Wie lange bewahrt ihr Belege auf?", "Acht Jahre.");
        await KnowsAsync(community.Invoices, clara);
        await using var visit = await SignedInAsync(clara);
        await visit.GoAsync("/faq?q=Belege");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Wie lange bewahrt ihr Belege auf?" }).ClickAsync();
        var entry = visit.Page.Url;

        community.Invoices.Fake.Kick(community.Mira, clara);
        await community.Bots.SettleAsync();

        Assert.Equal(404, await visit.GoAsync(entry));
        await visit.GoAsync("/faq?q=Belege");
        Assert.DoesNotContain("Acht Jahre", await visit.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_redacted_in_the_chat_is_gone_from_the_page()
    {
        var answer = await community.KeepsAsync(community.Invoices, "Welche Frist gilt?", "Bis Ende des Monats.");
        await using var anna = await SignedInAsync(community.Anna);
        await anna.GoAsync("/faq?q=Frist");
        Assert.Contains("Bis Ende des Monats", await anna.TextAsync(), StringComparison.Ordinal);

        await community.Invoices.Redacts(community.Bernd, answer);

        await anna.GoAsync("/faq?q=Frist");
        Assert.DoesNotContain("Bis Ende des Monats", await anna.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_wrote_is_shown_as_text_and_nothing_else()
    {
        await community.KeepsAsync(
            community.Invoices, "<script>alert(1)</script><img src=https://evil.example/x onerror=alert(1)> Zeichen?",
            "</p><style>body{display:none}</style>\u202Everdreht\u0000 <a href=\"javascript:alert(1)\">hier</a>");
        await using var anna = await SignedInAsync(community.Anna);

        await anna.GoAsync("/faq?q=Zeichen");
        var text = await anna.TextAsync();
        await anna.Page.Locator(".list a").First.ClickAsync();

        foreach (var shown in (string[])[text, await anna.TextAsync()])
        {
            Assert.Contains("<script>alert(1)</script>", shown, StringComparison.Ordinal);
            Assert.Contains("</p><style>body{display:none}</style>verdreht", shown, StringComparison.Ordinal);
        }
        Assert.Equal(0, await anna.Page.Locator("main script, main img, main style").CountAsync());
    }

    [Fact]
    public async Task While_nobody_knows_who_is_where_nothing_is_shown_and_a_friendly_word_says_so()
    {
        await community.KeepsAsync(community.Invoices, "Wo liegt die Vorlage?", "Im Ordner Vorlagen.");
        await using var anna = await SignedInAsync(community.Anna);
        await anna.GoAsync("/faq?q=Vorlage");
        Assert.Contains("Im Ordner Vorlagen", await anna.TextAsync(), StringComparison.Ordinal);

        community.Bots.Homeserver.Down = true;
        community.Bots.Time.Advance(RoomMembers.LongestSilence);
        await anna.GoAsync("/faq?q=Vorlage");

        Assert.DoesNotContain("Im Ordner Vorlagen", await anna.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Der Chat antwortet mir nicht", await anna.TextAsync(), StringComparison.Ordinal);
        await anna.GoAsync("/");
        Assert.DoesNotContain("E-Rechnung", await anna.TextAsync(), StringComparison.Ordinal);
        community.Bots.Homeserver.Down = false;
        // With the next word in the chat it is heard again.
        await community.Invoices.Says(community.Mira, "Da bin ich wieder.");
        await anna.GoAsync("/faq?q=Vorlage");
        Assert.Contains("Im Ordner Vorlagen", await anna.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE", "Anmelden", "English", "Sign in")]
    [InlineData("en-GB", "Sign in", "Deutsch", "Anmelden")]
    [InlineData("fr-FR", "Anmelden", "English", "Sign in")]
    public async Task The_language_is_the_browsers_until_it_is_switched(string locale, string before, string other, string after)
    {
        await using var visit = await chromium.OpenAsync(community.Portal, locale);
        await visit.GoAsync("/anmelden");
        Assert.Equal(before, await visit.HeadlineAsync());

        await visit.PressAsync(other);
        Assert.Equal(after, await visit.HeadlineAsync());
        Assert.Equal(after == "Sign in" ? "en" : "de", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        await visit.GoAsync("/datenschutz");
        Assert.Equal(after == "Sign in" ? "Privacy" : "Datenschutz", await visit.HeadlineAsync());
    }

    [Fact]
    public async Task The_way_in_can_be_gone_by_keyboard_alone()
    {
        await using var anna = await chromium.OpenAsync(community.Portal);
        await anna.GoAsync(await community.LinkOfAsync(community.Anna));

        // Skip link, home, language, and then the button.
        await anna.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Zum Inhalt springen", await anna.Page.EvaluateAsync<string>("() => document.activeElement.innerText"));
        await anna.Page.Keyboard.PressAsync("Enter");
        // A way to another part of the page that is still under way would stop the form from being sent; nobody types that fast.
        await anna.Page.WaitForURLAsync(address => address.Contains('#', StringComparison.Ordinal));
        await anna.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Ja, mich anmelden", await anna.Page.EvaluateAsync<string>("() => document.activeElement.innerText"));
        await anna.Page.Keyboard.PressAsync("Enter");
        await anna.Page.WaitForURLAsync(community.Portal.ToString());

        Assert.Equal("Willkommen!", await anna.HeadlineAsync());
    }

    private async Task<Visit> SignedInAsync(FakeUser who)
    {
        var visit = await chromium.OpenAsync(community.Portal);
        await visit.SignInAsync(await community.LinkOfAsync(who));
        return visit;
    }

    // That somebody came is believed once the list has been read.
    private async Task KnowsAsync(BotRoom room, FakeUser who)
    {
        var members = community.Bots.Services.GetRequiredService<RoomMembers>();
        await community.Bots.PassesUntilAsync(() => members.IsMember(RoomId.Parse(room.Fake.Id), UserId.Parse(who.UserId)) == true);
    }
}
