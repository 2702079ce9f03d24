namespace Community.Faq.Tests.Life;

/// <summary>When somebody shall look again.</summary>
public sealed class ReviewDayTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    [Theory]
    [InlineData("!faq prüfen {0} 1.3.2027", "Nach Eintrag {0} frage ich am 1. März 2027.")]
    [InlineData("!faq review {0} 2027-03-01", "I'll ask about entry {0} on 1 March 2027.")]
    [InlineData("!faq prüfen {0} 1.3.2020", "„1.3.2020“ ist schon vorbei. Schreib einen Tag, der noch kommt.")]
    [InlineData("!faq prüfen {0} heute", "Schreib einen Tag, der noch kommt, wie „1.12.2027“.")]
    [InlineData("!faq prüfen {0} irgendwann", "„irgendwann“ verstehe ich nicht als Tag. Schreib zum Beispiel „3.11.“ oder „in zwei Wochen“.")]
    [InlineData("!faq review {0} someday", "I don't understand “someday” as a day. Write for example “3 November” or “in two weeks”.")]
    public async Task The_day_to_look_again_is_set(string command, string said)
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        await room.Says(faq.Mira, string.Format(null, command, faq.EntryOf(room).Id));

        Assert.StartsWith(string.Format(null, said, faq.EntryOf(room).Id), room.LastReply, StringComparison.Ordinal);
    }
}
