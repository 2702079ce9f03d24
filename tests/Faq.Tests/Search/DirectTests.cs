namespace Community.Faq.Tests.Search;

/// <summary>By themselves with the bot, people just ask, and find what they may see.</summary>
public sealed class DirectTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    [Fact]
    public async Task Plain_words_search_the_rooms_the_asker_is_in_and_no_others()
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Wer hat die Leitweg-ID?", "Die Verwaltung vergibt sie.");
        var direct = await faq.DirectAsync(faq.Anna);
        await direct.Says(faq.Anna, "Wo bekomme ich die Leitweg-ID?");
        Assert.StartsWith("Das habe ich zu „Wo bekomme ich die Leitweg-ID?“ gefunden:", direct.LastReply, StringComparison.Ordinal);

        var stranger = faq.Bots.Homeserver.AddUser("fremd", "Fremd");
        var other = await faq.DirectAsync(stranger);
        await other.Says(stranger, "Leitweg-ID");
        Assert.DoesNotContain("Verwaltung", other.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_work_there_as_well()
    {
        var direct = await faq.DirectAsync(faq.Bernd);
        await direct.Says(faq.Bernd, "hilfe");
        Assert.StartsWith("FAQ: Ich merke mir", direct.LastReply, StringComparison.Ordinal);
        await direct.Says(faq.Bernd, "suche Quantenphysik");
        Assert.StartsWith("Zu „Quantenphysik“ habe ich in deinen Räumen noch nichts.", direct.LastReply, StringComparison.Ordinal);
    }
}
