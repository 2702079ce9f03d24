using Community.Testing.Homeserver;

namespace Community.Front.Tests.Failures;

/// <summary>A moderator has the bots try again what failed.</summary>
public sealed class TryAgainTests(FrontCommunity community) : IClassFixture<FrontCommunity>
{
    [Fact]
    public async Task A_refused_message_is_listed_and_goes_out_once()
    {
        var room = await community.RoomAsync();
        var refused = community.Bots.Homeserver.Faults.Add(new Fault(On.Send, FaultKind.Refuse(403, "M_FORBIDDEN"), times: 1));
        await room.Says(community.Anna, "!tanze");
        Assert.Equal(1, refused.Hits);

        await room.Says(community.Mira, "!erneut");
        Assert.Matches("""
            ^Das ist hier liegen geblieben:
            • ([\w-]{6}) – eine Nachricht, die der Server nicht angenommen hat \(M_FORBIDDEN\)
            Ist die Ursache behoben\? Dann versuche ich es noch einmal mit !erneut \1\.$
            """, room.LastReply);
        var reference = room.LastReply.Split('\n')[1].Split(' ')[1];

        await room.Says(community.Mira, $"!erneut {reference}");
        await room.Says(community.Mira, $"!retry {reference}");

        Assert.Single(room.Replies, reply => reply.StartsWith("„!tanze“ kenne ich nicht.", StringComparison.Ordinal));
        Assert.Equal($"There is nothing left here under “{reference}” that I could try once more. To see what there is, type !retry.", room.LastReply);
    }

    [Fact]
    public async Task Without_the_right_nothing_is_shown_and_nothing_done()
    {
        var room = await community.RoomAsync();

        await room.Says(community.Anna, "!erneut");

        Assert.DoesNotContain("liegen geblieben", room.LastReply, StringComparison.Ordinal);
        Assert.Contains("Kurator:in", room.LastReply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!erneut", "Hier ist nichts liegen geblieben.")]
    [InlineData("!retry", "Nothing was left undone here.")]
    [InlineData("!erneut abcdef", "Zu „abcdef“ gibt es hier nichts mehr, was ich noch einmal versuchen könnte. Was da ist, zeigt dir !erneut.")]
    public async Task Where_all_is_well_it_says_so(string typed, string answer)
    {
        var room = await community.RoomAsync();

        await room.Says(community.Mira, typed);
        Assert.Equal(answer, room.LastReply);
    }
}
