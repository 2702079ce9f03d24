using System.Text.Json.Nodes;

namespace Community.Meetups.Tests.Reminders;

/// <summary>A room sets for itself when it is reminded.</summary>
public sealed class SettingTests(MeetupsCommunity meetups) : IClassFixture<MeetupsCommunity>
{
    [Theory]
    [InlineData("2 Stunden, 30 Minuten", "2 Stunden, 30 Minuten vorher")]
    [InlineData("1 Tag und 1h", "1 Tag, 1 Stunde vorher")]
    [InlineData("keine", "keine")]
    [InlineData("standard", "1 Woche, 1 Tag, 1 Stunde vorher (das Übliche)")]
    public async Task A_curator_sets_it_in_words(string typed, string shown)
    {
        var room = await meetups.RoomAsync();
        room.Fake.SetPowerLevel(meetups.Mira, meetups.Bots.Bot, 50);
        await room.Says(meetups.Mira, $"!treffen einstellungen erinnerung {typed}");

        Assert.Equal($"In diesem Raum gilt jetzt: erinnerung = {shown}", room.LastReply);
    }

    [Theory]
    [InlineData("bald")]
    [InlineData("0 Minuten")]
    [InlineData("8 Tage")]
    [InlineData("1h, 2h, 3h, 4h, 5h, 6h")]
    public async Task What_is_no_length_is_refused(string typed)
    {
        var room = await meetups.RoomAsync();
        room.Fake.SetPowerLevel(meetups.Mira, meetups.Bots.Bot, 50);
        await room.Says(meetups.Mira, $"!treffen einstellungen erinnerung {typed}");

        Assert.StartsWith($"„{typed}“ geht für „erinnerung“ nicht.", room.LastReply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[30]", 30)]
    [InlineData("[\"30\"]", 60)]
    [InlineData("30", 60)]
    [InlineData("[0]", 60)]
    [InlineData("[99999999]", 60)]
    public async Task New_meetups_go_by_it_unless_it_makes_no_sense(string minutes, int before)
    {
        var room = await meetups.RoomAsync();
        room.Fake.SendState(meetups.Mira, "de.community-bots.meetups", string.Empty, JsonNode.Parse($$"""{"reminders": {{minutes}}}""")!.AsObject());
        await meetups.Bots.SettleAsync();
        var start = meetups.Bots.Time.GetUtcNow().AddHours(4);
        await meetups.InvitesAsync(room, $"\"Barcamp\" {start.AddHours(1):dd.MM.yyyy HH:mm}");
        await meetups.Bots.PassesAsync(TimeSpan.FromHours(4) - TimeSpan.FromMinutes(before + 5));
        Assert.DoesNotContain("beginnt", room.LastReply, StringComparison.Ordinal);

        await meetups.Bots.PassesAsync(TimeSpan.FromMinutes(10));
        Assert.Contains("beginnt", room.LastReply, StringComparison.Ordinal);
    }
}
