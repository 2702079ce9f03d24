using Community.Testing.Homeserver;
using Microsoft.Playwright;

namespace Community.Browser.Tests;

/// <summary>The pages of the meetups: what comes, a month, one meetup; on a phone and on a desktop, by mouse and by keyboard.</summary>
public sealed class MeetupsPagesTests(Chromium chromium, MeetupsPortal community) : IClassFixture<MeetupsPortal>
{
    [Theory]
    [InlineData("de-DE", 1000, ColorScheme.Light)]
    [InlineData("de-DE", 320, ColorScheme.Dark)]
    [InlineData("en-GB", 320, ColorScheme.Light)]
    public async Task The_month_can_be_used_by_everybody(string locale, int width, ColorScheme scheme)
    {
        var number = await AnnouncedAsync("\"Donaudampfschifffahrtsgesellschaftskapitänsmützenbandabzeichen\" 17.12. 16–17:30 Uhr Technologiestiftung");
        var cancelled = await AnnouncedAsync("\"Fällt aus\" 18.12. 16 Uhr");
        await community.Invoices.Says(community.Mira, $"!treffen absagen {cancelled}");
        await community.Invoices.Says(community.Mira, "ja");
        var isGerman = locale is "de-DE";
        await using var anna = await chromium.OpenAsync(community.Portal, locale, width, 700, scheme);
        await anna.GoAsync(await community.LinkOfAsync(community.Anna));
        await anna.Page.Locator("main button").First.ClickAsync();

        await anna.GoAsync("/treffen");
        await IsFineAsync(anna, $"treffen-{width}-{locale[..2]}");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = isGerman ? "Nach Monat" : "By month" }).ClickAsync();
        Assert.Equal(isGerman ? "Dezember 2026" : "December 2026", await anna.Page.Locator("h2").First.InnerTextAsync());
        Assert.Equal("page", await anna.Page.GetByRole(AriaRole.Link, new() { Name = isGerman ? "Nach Monat" : "By month" }).GetAttributeAsync("aria-current"));
        var text = await anna.TextAsync();
        Assert.Contains(isGerman ? "Donnerstag, 17. Dezember 2026, 16:00–17:30 Uhr (MEZ)" : "Thursday, 17 December 2026, 16:00–17:30 (CET)", text, StringComparison.Ordinal);
        Assert.Contains(isGerman ? "Abgesagt: Freitag, 18. Dezember 2026" : "Called off: Friday, 18 December 2026", text, StringComparison.Ordinal);
        await IsFineAsync(anna, $"monat-{width}-{locale[..2]}");

        await anna.Page.GetByRole(AriaRole.Link, new() { Name = isGerman ? "Monat danach" : "Month after" }).ClickAsync();
        Assert.Equal(isGerman ? "Januar 2027" : "January 2027", await anna.Page.Locator("h2").First.InnerTextAsync());
        Assert.Contains(isGerman ? "Hier steht nichts." : "There is nothing here.", await anna.TextAsync(), StringComparison.Ordinal);
        await IsFineAsync(anna, $"leer-{width}-{locale[..2]}");
        await anna.GoAsync($"/treffen/{number}");
        await IsFineAsync(anna, $"eins-{width}-{locale[..2]}");
    }

    [Fact]
    public async Task By_keyboard_alone_one_finds_a_meetup_of_another_month_and_says_yes()
    {
        await AnnouncedAsync("\"Netzwerktreffen im Februar\" 18.2.2027 16 Uhr");
        await using var anna = await SignedInAsync(community.Anna);
        await anna.GoAsync("/treffen?monat=2027-01");

        await FollowAsync(anna, "Monat danach");
        Assert.Equal("Februar 2027", await anna.Page.Locator("h2").First.InnerTextAsync());
        await FollowAsync(anna, "Netzwerktreffen im Februar");
        Assert.Equal("Netzwerktreffen im Februar", await anna.HeadlineAsync());
        await FollowAsync(anna, "Ja");
        Assert.Contains("du kommst", await anna.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/treffen?monat=2026-13")]
    [InlineData("/treffen?monat=%3Cscript%3E")]
    [InlineData("/treffen?monat=9999-12")]
    [InlineData("/treffen?ab=-5")]
    public async Task An_address_that_makes_no_sense_shows_what_comes(string address)
    {
        await AnnouncedAsync("\"Morgen\" 2.12. 16 Uhr");
        await using var anna = await SignedInAsync(community.Anna);

        Assert.Equal(200, await anna.GoAsync(address));
        Assert.Equal("Was ansteht", await anna.Page.Locator("h2").First.InnerTextAsync());
        Assert.Contains("Morgen", await anna.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_shows_nothing_of_rooms_the_visitor_is_not_in()
    {
        var secret = await community.Bots.RoomAsync("Nur Moderation", community.Mira);
        await secret.Says(community.Mira, "!treffen neu \"Geheimsitzung\" 17.12. 16 Uhr");
        await using var anna = await SignedInAsync(community.Anna);

        foreach (var address in (string[])["/treffen?monat=2026-12", $"/treffen?monat=2026-12&room={Uri.EscapeDataString(secret.Fake.Id)}"])
        {
            await anna.GoAsync(address);
            Assert.DoesNotContain("Geheimsitzung", await anna.TextAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task IsFineAsync(Visit visit, string name)
    {
        await visit.IsAccessibleAsync();
        await visit.FitsAsync();
        await visit.PictureAsync(name);
    }

    /// <summary>Goes on with Tab until it stands on a link or button of that name, and presses it.</summary>
    private static async Task FollowAsync(Visit visit, string name)
    {
        for (var steps = 0; steps < 40; steps++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (!string.Equals(await visit.Page.EvaluateAsync<string>("() => (document.activeElement.innerText ?? '').trim()"), name, StringComparison.Ordinal))
                continue;
            var loaded = new TaskCompletionSource();
            void Loaded(object? sender, IPage page) => loaded.TrySetResult();
            visit.Page.Load += Loaded;
            await visit.Page.Keyboard.PressAsync("Enter");
            await loaded.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            visit.Page.Load -= Loaded;
            return;
        }
        Assert.Fail($"“{name}” is not to be reached by keyboard.");
    }

    /// <summary>Mira announces it; returns its number.</summary>
    private async Task<string> AnnouncedAsync(string titleAndTime)
    {
        await community.Invoices.Says(community.Mira, $"!treffen neu {titleAndTime}");
        return community.Invoices.Replies.Last(reply => reply.StartsWith("📅", StringComparison.Ordinal)).Split(["(Treffen ", ")"], StringSplitOptions.None)[1];
    }

    private async Task<Visit> SignedInAsync(FakeUser who)
    {
        var visit = await chromium.OpenAsync(community.Portal);
        await visit.SignInAsync(await community.LinkOfAsync(who));
        return visit;
    }
}
