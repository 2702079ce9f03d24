using System.Net;
using Community.Testing.Homeserver;

namespace Community.Browser.Tests;

/// <summary>The pages of the FAQ: what is found and how it is shown, to members and to everybody.</summary>
public sealed class FaqPagesTests(Chromium chromium, PortalCommunity community) : IClassFixture<PortalCommunity>
{
    [Fact]
    public async Task A_member_finds_by_words_and_tags_with_what_was_meant_marked()
    {
        await community.KeepsAsync(community.Invoices, "Welche Prüfziffer gehört zur Rechnung?", "Die letzte.");
        await community.Invoices.Says(community.Mira, $"!faq suche Prüfziffer");
        var id = community.Invoices.LastReply.Split('\n')[2].Split(' ')[0];
        await community.Invoices.Says(community.Mira, $"!faq tag {id} buchhaltung");
        await using var anna = await SignedInAsync(community.Anna);

        await anna.GoAsync("/faq?q=Pruefziffern");
        Assert.Contains("Prüfziffer", await anna.Page.Locator("mark").AllInnerTextsAsync());
        await anna.IsAccessibleAsync();
        await anna.FitsAsync();
        await anna.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "buchhaltung" }).First.ClickAsync();
        Assert.Contains("Welche Prüfziffer gehört zur Rechnung?", await anna.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await anna.GoAsync("/faq/themen");
        Assert.Contains("buchhaltung (1)", await anna.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await anna.IsAccessibleAsync();

        await anna.GoAsync($"/faq/{id}");
        await anna.IsAccessibleAsync();
        await anna.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Ja" }).ClickAsync();
        Assert.Contains("Danke für die Rückmeldung!", await anna.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_sees_what_is_public_and_nothing_else()
    {
        await community.Invoices.Says(community.Mira, "!faq neu Was ist ein Zauberwort? | Bitte & <b>Danke</b>.");
        var id = community.Invoices.LastReply.Split(' ')[^1].TrimEnd('.');
        await community.KeepsAsync(community.Invoices, "Was ist ein Zauberstab?", "Das bleibt unter uns.");
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = community.Portal };
        Assert.DoesNotContain("Zauberwort", await http.GetStringAsync("/faq"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await http.GetAsync($"/faq/{id}")).StatusCode);

        await community.Invoices.Says(community.Mira, $"!faq sichtbar {id} öffentlich");

        foreach (var page in (string[])["/faq", "/faq?q=Zauber", "/faq/feed.atom", "/faq/public.json"])
        {
            var text = await http.GetStringAsync(page);
            Assert.Contains("Zauberwort", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Zauberstab", text, StringComparison.Ordinal);
            Assert.DoesNotContain("unter uns", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>Danke", text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("matrix.to", await http.GetStringAsync($"/faq/{id}"), StringComparison.Ordinal);
        Assert.Equal("http://www.w3.org/2005/Atom", System.Xml.Linq.XDocument.Parse(await http.GetStringAsync("/faq/feed.atom")).Root!.Name.NamespaceName);
        Assert.Equal(HttpStatusCode.Redirect, (await http.GetAsync("/faq/999999")).StatusCode);
    }

    private async Task<Visit> SignedInAsync(FakeUser who)
    {
        var visit = await chromium.OpenAsync(community.Portal);
        await visit.SignInAsync(await community.LinkOfAsync(who));
        return visit;
    }
}
