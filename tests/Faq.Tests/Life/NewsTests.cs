using Community.Matrix.Ids;
using Community.Store.Knowledge;
using Community.Testing;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Faq.Tests.Life;

/// <summary>What the FAQ of a room has to tell whoever gathers news.</summary>
public sealed class NewsTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    [Fact]
    public async Task An_entry_is_told_once_it_is_published_in_its_own_room_and_while_it_is_there()
    {
        var (room, other) = (await faq.RoomAsync(), await faq.RoomAsync());
        var kept = await faq.KeepsAsync(room, "Was kostet ein Code?", "Zwei Euro.");
        Assert.Equal(["Was kostet ein Code?"], await NewsAsync(room));
        Assert.Empty(await NewsAsync(other));

        await faq.Bots.PassesAsync(TimeSpan.FromMinutes(2));
        Assert.Empty(await NewsAsync(room));
        var second = await faq.KeepsAsync(room, "Und was eine Rechnung?", "Nichts.");
        Assert.Equal(["Und was eine Rechnung?"], await NewsAsync(room));
        await room.Redacts(faq.Bernd, second.Answer);
        Assert.Empty(await NewsAsync(room));
        Assert.NotEqual(kept.Answer, second.Answer);
    }

    [Fact]
    public async Task A_proposal_is_no_news_until_a_curator_agrees()
    {
        var room = await faq.RoomAsync();
        var question = await room.Says(faq.Anna, "Wer hat den Schlüssel?");
        var answer = await room.Replying(faq.Bernd, question, "Die Pforte.");
        await room.Reacts(faq.Anna, answer, "📌");
        Assert.Empty(await NewsAsync(room));

        await faq.Bots.PassesAsync(TimeSpan.FromMinutes(2));
        await room.Reacts(faq.Mira, answer, "✅");
        Assert.Equal(["Wer hat den Schlüssel?"], await NewsAsync(room));
    }

    private async Task<IReadOnlyList<string>> NewsAsync(BotRoom room)
    {
        await using var db = faq.Bots.Store.Open();
        var now = faq.Bots.Time.GetUtcNow().ToInstant();
        var news = await FaqBot.News.TellAsync(
            db, new NewsAsked(RoomId.Parse(room.Fake.Id), now - Duration.FromMinutes(1), now, now + Duration.FromDays(1), 8), TestContext.Current.CancellationToken);
        Assert.All(news, item => Assert.Equal(NewsKind.NewEntry, item.Kind));
        return [.. news.Select(item => item.Title)];
    }
}
