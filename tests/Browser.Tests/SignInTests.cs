using System.Net;
using Community.Testing.Homeserver;

namespace Community.Browser.Tests;

/// <summary>From <c>!portal</c> in the chat to a page in the browser, and what must not work.</summary>
public sealed class SignInTests(Chromium chromium, PortalCommunity community) : IClassFixture<PortalCommunity>
{
    private const string Useless = "Dieser Link geht nicht mehr";

    [Fact]
    public async Task Anna_writes_portal_and_is_signed_in_by_the_link_she_gets_alone()
    {
        var link = await community.LinkOfAsync(community.Anna);
        await using var anna = await chromium.OpenAsync(community.Portal);

        Assert.Equal(200, await anna.GoAsync(link));
        Assert.Equal("Bist du das?", await anna.HeadlineAsync());
        Assert.Contains(community.Anna.UserId, await anna.TextAsync(), StringComparison.Ordinal);
        await anna.IsAccessibleAsync();
        await anna.PictureAsync("anmelden");
        await anna.PressAsync("Ja, mich anmelden");

        Assert.Equal("Willkommen!", await anna.HeadlineAsync());
        Assert.Contains(community.Anna.UserId, await anna.TextAsync(), StringComparison.Ordinal);
        // Typed in the room, it was answered there without the link, and told her in the direct room that she is signed in.
        Assert.DoesNotContain(community.Invoices.Replies, reply => reply.Contains("/anmelden/", StringComparison.Ordinal));
        Assert.Contains("als Direktnachricht", community.Invoices.LastReply, StringComparison.Ordinal);
        await community.Bots.SettleAsync();
        Assert.Contains(community.DirectWordsTo(community.Anna), words => words.Contains("!portal abmelden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_alone_and_out_of_reach_of_scripts()
    {
        await using var anna = await SignedInAsync(community.Anna);

        var cookie = Assert.Single(await anna.CookiesAsync(), one => one.Name == "__Host-session");
        Assert.True(cookie.Secure);
        Assert.True(cookie.HttpOnly);
        Assert.Equal(Microsoft.Playwright.SameSiteAttribute.Lax, cookie.SameSite);
        Assert.Equal("/", cookie.Path);
        await using var db = community.Bots.Store.Open();
        Assert.DoesNotContain(cookie.Value, PortalCommunity.SignInsIn(db), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var link = await community.LinkOfAsync(community.Anna);
        await using var anna = await chromium.OpenAsync(community.Portal);
        await anna.SignInAsync(link);
        await using var another = await chromium.OpenAsync(community.Portal);

        Assert.Equal(404, await another.GoAsync(link));

        Assert.Equal(Useless, await another.HeadlineAsync());
        Assert.Contains("!portal", await another.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_browsers_with_the_same_page_open_only_the_first_gets_in()
    {
        var link = await community.LinkOfAsync(community.Anna);
        await using var anna = await chromium.OpenAsync(community.Portal);
        await using var another = await chromium.OpenAsync(community.Portal);
        await anna.GoAsync(link);
        await another.GoAsync(link);

        await anna.PressAsync("Ja, mich anmelden");
        await another.PressAsync("Ja, mich anmelden");

        Assert.Equal("Willkommen!", await anna.HeadlineAsync());
        Assert.Equal(Useless, await another.HeadlineAsync());
        await another.GoAsync("/konto");
        Assert.Equal("Anmelden", await another.HeadlineAsync());
    }

    [Fact]
    public async Task A_link_is_good_for_ten_minutes()
    {
        var link = await community.LinkOfAsync(community.Anna);
        await using var anna = await chromium.OpenAsync(community.Portal);
        await anna.GoAsync(link);
        community.Bots.Time.Advance(TimeSpan.FromMinutes(10));

        await anna.PressAsync("Ja, mich anmelden");
        Assert.Equal(Useless, await anna.HeadlineAsync());
        await anna.GoAsync(link);
        Assert.Equal(Useless, await anna.HeadlineAsync());
    }

    [Fact]
    public async Task A_new_link_takes_the_place_of_the_last()
    {
        var first = await community.LinkOfAsync(community.Anna);
        var second = await community.LinkOfAsync(community.Anna);
        await using var anna = await chromium.OpenAsync(community.Portal);

        await anna.GoAsync(first);
        Assert.Equal(Useless, await anna.HeadlineAsync());
        await anna.SignInAsync(second);
    }

    [Theory]
    [InlineData("/anmelden/AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/anmelden/kurz")]
    [InlineData("/anmelden/%F0%9F%98%80%E2%80%AE")]
    public async Task A_link_nobody_sent_says_the_same(string link)
    {
        await using var anna = await chromium.OpenAsync(community.Portal);

        await anna.GoAsync(link);

        Assert.Equal(Useless, await anna.HeadlineAsync());
    }

    [Fact]
    public async Task A_preview_of_the_link_uses_nothing_up()
    {
        var link = new Uri(await community.LinkOfAsync(community.Anna));
        using var homeserver = new HttpClient();
        for (var i = 0; i < 3; i++)
        {
            using var head = await homeserver.SendAsync(new HttpRequestMessage(HttpMethod.Head, link));
            using var get = await homeserver.GetAsync(link);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (head.StatusCode, get.StatusCode));
            Assert.DoesNotContain(get.Headers, header => header.Key == "Set-Cookie" && header.Value.Any(cookie => cookie.StartsWith("__Host-session", StringComparison.Ordinal)));
        }

        await using var anna = await chromium.OpenAsync(community.Portal);
        await anna.SignInAsync(link.ToString());
    }

    [Fact]
    public async Task Who_is_talked_into_an_attackers_link_sees_whose_it_is_and_can_make_it_useless()
    {
        var mallory = community.Bots.Homeserver.AddUser($"mallory{community.Next()}");
        community.Invoices.Fake.Join(mallory);
        var trap = await community.LinkOfAsync(mallory);
        await using var anna = await SignedInAsync(community.Anna);

        await anna.GoAsync(trap);
        var text = await anna.TextAsync();
        Assert.Contains(mallory.UserId, text, StringComparison.Ordinal);
        Assert.Contains($"In diesem Browser ist gerade {community.Anna.UserId} angemeldet", text, StringComparison.Ordinal);
        await anna.PictureAsync("fremder-link");
        await anna.IsAccessibleAsync();
        await anna.PressAsync("Das bin ich nicht");

        Assert.Equal("Gut, dass du nachgesehen hast", await anna.HeadlineAsync());
        await anna.GoAsync(trap);
        Assert.Equal(Useless, await anna.HeadlineAsync());
        await anna.GoAsync("/konto");
        Assert.Contains($"Angemeldet als {community.Anna.UserId}", await anna.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_other_site_can_press_the_button()
    {
        var mallory = community.Bots.Homeserver.AddUser($"mallory{community.Next()}");
        community.Invoices.Fake.Join(mallory);
        var secret = (await community.LinkOfAsync(mallory)).Split('/')[^1];
        await using var anna = await chromium.OpenAsync(community.Portal);

        // A page of the attacker's that sends the form by itself; it is another site.
        await using var evil = await EvilSite.StartAsync($"""
            <form method="post" action="{community.Portal}anmelden"><input name="secret" value="{secret}"></form><script>document.forms[0].submit()</script>
            """);
        anna.Expects(evil.Address);
        await anna.Page.GotoAsync(evil.Address.ToString());
        await anna.Page.WaitForURLAsync("**/anmelden");

        Assert.Equal("Diese Seite war zu alt", await anna.HeadlineAsync());
        await anna.GoAsync("/konto");
        Assert.Equal("Anmelden", await anna.HeadlineAsync());
    }

    [Fact]
    public async Task Signing_out_ends_this_browser_and_signing_out_everywhere_all()
    {
        await using var home = await SignedInAsync(community.Bernd);
        await using var work = await SignedInAsync(community.Bernd);
        await using var phone = await SignedInAsync(community.Bernd);

        await home.PressAsync("Abmelden");
        Assert.Equal("Du bist abgemeldet", await home.HeadlineAsync());
        await home.GoAsync("/konto");
        Assert.Equal("Anmelden", await home.HeadlineAsync());
        await work.GoAsync("/konto");
        Assert.Equal("Dein Konto", await work.HeadlineAsync());

        await work.PressAsync("Überall abmelden");
        Assert.Contains("alle Browser", await work.TextAsync(), StringComparison.Ordinal);
        await phone.GoAsync("/konto");
        Assert.Equal("Anmelden", await phone.HeadlineAsync());
    }

    [Fact]
    public async Task Signing_out_in_the_chat_ends_all_and_makes_an_unused_link_useless()
    {
        await using var bernd = await SignedInAsync(community.Bernd);
        var unused = await community.LinkOfAsync(community.Bernd);

        await community.Invoices.Says(community.Bernd, "!portal abmelden");

        Assert.Contains("in einem Browser", community.Invoices.LastReply, StringComparison.Ordinal);
        await bernd.GoAsync("/konto");
        Assert.Equal("Anmelden", await bernd.HeadlineAsync());
        await bernd.GoAsync(unused);
        Assert.Equal(Useless, await bernd.HeadlineAsync());
    }

    [Fact]
    public async Task A_session_outlives_a_restart_of_the_bots()
    {
        await using var anna = await SignedInAsync(community.Anna);
        await community.Bots.StopAsync();
        await community.Bots.StartAsync();
        await community.Bots.SettleAsync();

        await anna.GoAsync("/konto");

        Assert.Equal("Dein Konto", await anna.HeadlineAsync());
    }

    private async Task<Visit> SignedInAsync(FakeUser who)
    {
        var visit = await chromium.OpenAsync(community.Portal);
        await visit.SignInAsync(await community.LinkOfAsync(who));
        return visit;
    }
}
