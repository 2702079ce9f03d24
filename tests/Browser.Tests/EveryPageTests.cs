using Microsoft.Playwright;

namespace Community.Browser.Tests;

/// <summary>All pages, in both languages, light and dark, on a phone, on a desktop and at twice the size.</summary>
public sealed class EveryPageTests(Chromium chromium, WholePortal community) : IClassFixture<WholePortal>
{
    /// <summary>A phone; a desktop; a desktop of 1280 pixels at 200 %.</summary>
    private const int Phone = 320, Desktop = 1000, Twice = 640;

    [Theory]
    [InlineData("de-DE")]
    [InlineData("en-GB")]
    public async Task Every_page_can_be_used_by_everybody(string locale)
    {
        var link = await community.LinkOfAsync(community.Mira);
        await using var mira = await chromium.OpenAsync(community.Portal, locale);
        foreach (var (name, page) in Open(link))
            await LooksAtAsync(mira, page, locale is "de-DE" ? name : null);
        await mira.GoAsync(link);
        await mira.Page.Locator("main button").First.ClickAsync();
        foreach (var (name, page) in Within())
            await LooksAtAsync(mira, page, locale is "de-DE" ? name : null);
    }

    [Fact]
    public async Task By_keyboard_alone_one_gets_from_the_first_page_to_an_answer()
    {
        await using var visit = await chromium.OpenAsync(community.Portal);
        await visit.GoAsync("/");

        await visit.TabToAsync("Wonach suchst du?");
        await visit.Page.Keyboard.TypeAsync("Leitweg beantragn");
        // As one types; the words are announced.
        await visit.Page.GetByText("Das passt zu „Leitweg beantragn“").First.WaitForAsync();
        Assert.Equal("Das passt zu „Leitweg beantragn“", await visit.Page.GetByRole(AriaRole.Status).First.InnerTextAsync());
        await visit.TabToAsync("Mit welchem Tool stellt ihr auf E-Rechnung um?");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Mit welchem Tool stellt ihr auf E-Rechnung um?" }).WaitForAsync();

        Assert.Contains("Zuerst aber die Leitweg-ID beantragen", await visit.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_search_does_the_same()
    {
        await using var visit = await chromium.OpenAsync(community.Portal, script: false);
        await visit.GoAsync("/");

        await visit.Page.GetByLabel("Wonach suchst du?").FillAsync("Leitweg beantragn");
        await visit.PressAsync("Suchen");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Mit welchem Tool stellt ihr auf E-Rechnung um?" }).ClickAsync();
        Assert.Equal("Mit welchem Tool stellt ihr auf E-Rechnung um?", await visit.HeadlineAsync());
    }

    [Fact]
    public async Task Where_the_keyboard_stands_can_be_seen_on_every_link_and_button()
    {
        await using var visit = await chromium.OpenAsync(community.Portal);
        await visit.GoAsync("/");

        for (var steps = 0; steps < 40; steps++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var (name, outline) = (await visit.Page.EvaluateAsync<string>("() => document.activeElement.tagName"), await visit.Page.EvaluateAsync<string>(
                "() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle + ' ' + style.outlineWidth; }"));
            if (name is "BODY")
                return;
            Assert.Equal("solid 3px", outline);
        }
        Assert.Fail("The keyboard does not come to an end.");
    }

    [Fact]
    public async Task The_first_page_takes_less_than_fifty_thousand_bytes_and_waits_for_no_script()
    {
        await using var visit = await chromium.OpenAsync(community.Portal);
        await visit.GoAsync("/");

        // With all it loads, as it comes over the wire.
        var bytes = await visit.Page.EvaluateAsync<int>(
            "() => performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource')).reduce((sum, one) => sum + one.transferSize, 0)");
        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes} bytes");
        Assert.InRange(bytes, 1_000, 50_000);
        Assert.Equal(0, await visit.Page.Locator("script:not([defer])").CountAsync());
    }

    [Fact]
    public async Task Printed_an_answer_stands_alone()
    {
        await using var visit = await chromium.OpenAsync(community.Portal);
        await visit.GoAsync($"/faq/{community.Public}");

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await visit.Page.Locator("header").IsVisibleAsync());
        Assert.False(await visit.Page.Locator("footer").IsVisibleAsync());
        Assert.True(await visit.Page.Locator("article").IsVisibleAsync());
    }

    [Fact]
    public async Task A_page_for_everybody_says_what_it_is_and_one_for_the_room_says_nothing()
    {
        await using var visit = await chromium.OpenAsync(community.Portal);
        await visit.GoAsync($"/faq/{community.Public}?danke=true");

        Assert.Equal($"{community.Portal}faq/{community.Public}", await visit.Page.Locator("link[rel=canonical]").GetAttributeAsync("href"));
        Assert.StartsWith("Mit dem kostenlosen Viewer", await visit.Page.Locator("meta[property='og:description']").GetAttributeAsync("content"), StringComparison.Ordinal);
        Assert.Equal("Resilienz-Netzwerk Kultur", await visit.Page.Locator("meta[property='og:site_name']").GetAttributeAsync("content"));
        Assert.Equal("/faq/feed.atom", await visit.Page.Locator("link[type='application/atom+xml']").GetAttributeAsync("href"));
        Assert.Equal(0, await visit.Page.Locator("meta[name=robots]").CountAsync());

        await visit.SignInAsync(await community.LinkOfAsync(community.Anna));
        await visit.GoAsync($"/faq/{community.Closed}");
        Assert.Equal(0, await visit.Page.Locator("link[rel=canonical], meta[property^='og:'], meta[name=description]").CountAsync());
        Assert.Equal("noindex, nofollow", await visit.Page.Locator("meta[name=robots]").GetAttributeAsync("content"));
    }

    [Fact]
    public async Task Who_is_signed_in_sees_on_the_privacy_page_what_is_kept_in_each_room()
    {
        await using var visit = await chromium.OpenAsync(community.Portal);
        await visit.GoAsync("/datenschutz");
        Assert.DoesNotContain("E-Rechnung", await visit.TextAsync(), StringComparison.Ordinal);

        await visit.SignInAsync(await community.LinkOfAsync(community.Anna));
        await visit.GoAsync("/datenschutz");

        Assert.Contains("E-Rechnung: 2 Antworten, 1 Treffen", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("kontakt@kultur.example", await visit.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_for_programs_is_as_it_is_described()
    {
        using var http = new HttpClient { BaseAddress = community.Portal };
        var described = System.Text.Json.Nodes.JsonNode.Parse(await http.GetStringAsync("/faq/openapi.json"))!;
        var entry = System.Text.Json.Nodes.JsonNode.Parse(await http.GetStringAsync("/faq/public.json"))!["entries"]![0]!.AsObject();

        Assert.NotNull(described["paths"]!["/faq/public.json"]!["get"]);
        var schema = described["components"]!["schemas"]!["Entry"]!;
        Assert.Equal(schema["required"]!.AsArray().Select(name => name!.ToString()), entry.Select(pair => pair.Key));
        foreach (var (name, value) in entry)
            Assert.Equal(schema["properties"]![name]!["type"]!.ToString(), value!.GetValueKind() switch
            {
                System.Text.Json.JsonValueKind.Number => "integer",
                System.Text.Json.JsonValueKind.Array => "array",
                _ => "string",
            });
    }

    private IEnumerable<(string Name, string Page)> Open(string link) =>
    [
        ("start", "/"), ("willkommen", "/willkommen"), ("ueber", "/ueber"), ("datenschutz", "/datenschutz"), ("barrierefreiheit", "/barrierefreiheit"),
        ("fragen", "/faq"), ("themen", "/faq/themen"), ("eintrag", $"/faq/{community.Public}"), ("anmelden", "/anmelden"), ("bist-du-das", link),
        ("link-alt", "/anmelden/AAAAAAAAAAAAAAAAAAAAAA"), ("gibt-es-nicht", "/fehler"), ("abgemeldet", "/abmelden"),
    ];

    private IEnumerable<(string Name, string Page)> Within() =>
    [
        ("start-innen", "/"), ("suche", "/faq?q=Kapitän+Mützenband"), ("nichts-gefunden", "/faq?q=gibtesnicht"), ("eintrag-innen", $"/faq/{community.Closed}"),
        ("treffen", "/treffen"), ("treffen-monat", "/treffen?monat=2026-12"), ("ein-treffen", $"/treffen/{community.Meetup}"), ("konto", "/konto"),
        ("datenschutz-innen", "/datenschutz"), ("pflege", "/faq/pflege"), ("pflege-eintrag", $"/faq/pflege/{community.Draft}"),
    ];

    private static string? PictureOf(int width, ColorScheme scheme) => (width, scheme) switch
    {
        (Phone, ColorScheme.Light) => "handy",
        (Desktop, ColorScheme.Light) => "desktop",
        (Desktop, ColorScheme.Dark) => "dunkel",
        _ => null,
    };

    private static async Task LooksAtAsync(Visit visit, string page, string? picture)
    {
        await visit.GoAsync(page);
        var isSeen = false;
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            foreach (var width in (int[])[Desktop, Twice, Phone])
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await visit.Page.SetViewportSizeAsync(width, 700);
                await visit.IsAccessibleAsync(isSeen);
                await visit.FitsAsync();
                isSeen = true;
                if (picture is not null && PictureOf(width, scheme) is { } kind)
                    await visit.PictureAsync($"{picture}-{kind}");
            }
    }
}
