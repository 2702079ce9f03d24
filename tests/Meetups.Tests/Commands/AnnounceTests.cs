using Community.Testing;

namespace Community.Meetups.Tests.Commands;

/// <summary>How a meetup is announced. It is Tuesday, 1 December 2026.</summary>
public sealed class AnnounceTests(MeetupsCommunity meetups) : IClassFixture<MeetupsCommunity>
{
    private const string Usage = "\nSo geht es: !treffen neu [\"Titel\" TAG UHRZEIT [DAUER] [ORT] [LINK] [max ZAHL]]";

    [Fact]
    public async Task A_meetup_is_announced_in_one_message_with_the_choices_under_it()
    {
        var room = await meetups.RoomAsync();
        var command = await room.Says(meetups.Anna, "!treffen neu \"KI & <Ethik>\" 3.12. 16 Uhr 90 Minuten Technologiestiftung, großer Saal");
        var invitation = room.LastMessage["event_id"]!.GetValue<string>();
        var number = room.LastReply.Split('\n')[0]["📅 KI & <Ethik> (Treffen ".Length..^1];

        Assert.Equal(
            $"""
            📅 KI & <Ethik> (Treffen {number})
            Wann: Donnerstag, 3. Dezember 2026, 16:00–17:30 Uhr (MEZ)
            Wo: Technologiestiftung, großer Saal
            Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0
            Bist du dabei? Tipp auf ✅ (ja), ❔ (vielleicht) oder ❌ (nein), oder schreib !treffen zusage {number}
            """.ReplaceLineEndings("\n"), Assert.Single(room.Replies));
        Assert.Contains("<strong>KI &amp; &lt;Ethik&gt;</strong> (Treffen ", room.LastHtml, StringComparison.Ordinal);
        Assert.EndsWith($"<code>!treffen zusage {number}</code>", room.LastHtml, StringComparison.Ordinal);
        Assert.Equal(("m.text", command, null), (room.LastKind, room.LastRepliesTo, room.LastThread));
        Assert.Empty(room.LastMentions!);
        Assert.Equal(["✅", "❔", "❌"], room.ReactionsOn(invitation));
    }

    [Fact]
    public async Task English_words_make_an_English_meetup()
    {
        var room = await meetups.RoomAsync();
        await room.Says(meetups.Anna, "!meetup new \"Network\" Dec 3rd at 4:30 pm for 90 minutes, foyer");
        var number = room.LastReply.Split('\n')[0]["📅 Network (meetup ".Length..^1];

        Assert.Equal(
            $"""
            📅 Network (meetup {number})
            When: Thursday, 3 December 2026, 16:30–18:00 (CET)
            Where: foyer
            Coming: 0 · Maybe: 0 · Not coming: 0
            Are you coming? Tap ✅ (yes), ❔ (maybe) or ❌ (no), or type !meetup yes {number}
            """.ReplaceLineEndings("\n"), room.LastReply);
    }

    [Fact]
    public async Task An_announcement_stays_in_the_thread()
    {
        var room = await meetups.RoomAsync();
        var root = room.Fake.Say(meetups.Anna, "Wann treffen wir uns?");
        var command = await room.SaysInThread(meetups.Bernd, root, "!treffen neu \"Treffen\" 3.12. 16 Uhr");

        Assert.Equal(("m.text", command, root), (room.LastKind, room.LastRepliesTo, room.LastThread));
    }

    [Theory]
    [InlineData("\"Was heißt KI?\" 3.12. 16 Uhr")]
    [InlineData("„Was heißt KI?“ 3.12. 16 Uhr")]
    [InlineData("„Was heißt KI?” 3.12. 16 Uhr")]
    [InlineData("„Was heißt KI?\" 3.12. 16 Uhr")]
    [InlineData("“Was heißt KI?” 3.12. 16 Uhr")]
    [InlineData("”Was heißt KI?” 3.12. 16 Uhr")]
    [InlineData("“Was heißt KI?“ 3.12. 16 Uhr")]
    [InlineData("\"Was heißt KI?“ 3.12. 16 Uhr")]
    [InlineData("«Was heißt KI?» 3.12. 16 Uhr")]
    [InlineData("»Was heißt KI?« 3.12. 16 Uhr")]
    [InlineData("\"Was heißt KI?\", 3.12. 16 Uhr")]
    [InlineData("\"Was heißt KI?\": 3.12. 16 Uhr")]
    [InlineData("\"Was heißt KI?\"\n3.12.\n16 Uhr")]
    [InlineData("\" Was  heißt\u200B KI? \" 3.12. 16 Uhr")]
    [InlineData("Was heißt KI? 3.12. 16 Uhr")]
    [InlineData("Was heißt KI? am 3.12. um 16 Uhr")]
    [InlineData("Was heißt KI? Donnerstag 16 Uhr")]
    [InlineData("Was heißt KI? am Donnerstag, den 3.12. 16 Uhr")]
    public async Task A_title_is_read(string typed) =>
        Assert.Equal(("Was heißt KI?", "Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ)", null), Parts(await AnnouncedAsync(typed)));

    [Theory]
    [InlineData("Netzwerk 2026")]
    [InlineData("Runde 2")]
    [InlineData("Um drei im Foyer")]
    [InlineData("Jeden Tag Kaffee")]
    [InlineData("24 Stunden KI")]
    [InlineData("Planung Mai")]
    [InlineData("KI am 3. Advent")]
    public async Task A_title_without_quotation_marks_may_look_like_a_date(string title) =>
        Assert.Equal((title, "Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ)", null), Parts(await AnnouncedAsync($"{title} 3.12. 16 Uhr")));

    [Theory]
    [InlineData("2026-12-03 16:00", "Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ)")]
    [InlineData("2026-12-03T16:00", "Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ)")]
    [InlineData("Do, 3. Dezember, 16–17:30 Uhr", "Donnerstag, 3. Dezember 2026, 16:00–17:30 Uhr (MEZ)")]
    [InlineData("übermorgen um halb vier", "Donnerstag, 3. Dezember 2026, 15:30 Uhr (MEZ)")]
    [InlineData("uebermorgen 15:30", "Donnerstag, 3. Dezember 2026, 15:30 Uhr (MEZ)")]
    [InlineData("heute 16 Uhr", "Dienstag, 1. Dezember 2026, 16:00 Uhr (MEZ)")]
    [InlineData("1.7. 16 Uhr 2 Stunden", "Donnerstag, 1. Juli 2027, 16:00–18:00 Uhr (MESZ)")]
    [InlineData("3.12. 23 Uhr 90 Minuten", "Donnerstag, 3. Dezember 2026, 23:00 Uhr bis Freitag, 4. Dezember 2026, 0:30 Uhr (MEZ)")]
    [InlineData("31.10.2027 2:30 Uhr", "Sonntag, 31. Oktober 2027, 2:30 Uhr (MESZ)")]
    [InlineData("29.2.2028 16 Uhr", "Dienstag, 29. Februar 2028, 16:00 Uhr (MEZ)")]
    public async Task A_date_is_read(string typed, string read) =>
        Assert.Equal(("Treffen", read, null), Parts(await AnnouncedAsync($"\"Treffen\" {typed}")));

    [Theory]
    [InlineData("3.12. 16 Uhr Foyer", "Foyer")]
    [InlineData("3.12. 16 Uhr, Foyer, 1. Stock", "Foyer, 1. Stock")]
    [InlineData("3.12. 16 Uhr 90 Minuten https://meet.example.org/raum?x=1&y=2", null)]
    [InlineData("3.12. 16 Uhr Foyer, https://meet.example.org/raum, max 12", "Foyer")]
    [InlineData("3.12. 16 Uhr max. 12 Plätze Foyer", "Foyer")]
    [InlineData("3.12. 16 Uhr <b>Foyer</b>\nlinks", "<b>Foyer</b> links")]
    [InlineData("3.12. 16 Uhr \u202E\u200B", null)]
    public async Task A_place_is_read(string typed, string? place) =>
        Assert.Equal(place, Parts(await AnnouncedAsync($"\"Treffen\" {typed}")).Place);

    [Theory]
    [InlineData("\"\" 3.12. 16 Uhr", "Wie soll das Treffen heißen?")]
    [InlineData("\" \u200B\" 3.12. 16 Uhr", "Wie soll das Treffen heißen?")]
    [InlineData("3.12. 16 Uhr", "Wie soll das Treffen heißen?")]
    [InlineData("morgen 16 Uhr Netzwerktreffen", "Wie soll das Treffen heißen?")]
    [InlineData("\"Treffen\" 16 Uhr", "„16 Uhr“: An welchem Tag?")]
    [InlineData("\"Treffen\" nächste Woche 16 Uhr", "„nächste Woche“: An welchem Tag?")]
    [InlineData("\"Treffen\" irgendwann mal", "„irgendwann“ verstehe ich nicht als Datum. Zum Beispiel: „3.12. 16 Uhr“ oder „Donnerstag 16–17:30 Uhr“.")]
    [InlineData("\"Treffen\" 31.2. 16 Uhr", "„31.2.“: Diesen Tag gibt es nicht.")]
    [InlineData("\"Treffen\" 3.12. 25 Uhr", "„25 Uhr“: Diese Uhrzeit gibt es nicht.")]
    [InlineData("\"Treffen\" Fr 3.12. 16 Uhr", "Freitag passt nicht: Donnerstag, 3. Dezember 2026. Stimmt der Wochentag oder das Datum?")]
    [InlineData("\"Treffen\" 28.3.2027 2:30 Uhr", "2:30 Uhr gibt es am Sonntag, 28. März 2027 nicht: Die Uhren werden vorgestellt, möglich ist es wieder ab 3:00 Uhr.")]
    [InlineData("Treffen im Foyer 31.2. 16 Uhr", "„31.2.“: Diesen Tag gibt es nicht.")]
    [InlineData("Treffen im Foyer Fr 3.12. 16 Uhr", "Freitag passt nicht: Donnerstag, 3. Dezember 2026. Stimmt der Wochentag oder das Datum?")]
    [InlineData("Treffen Freitag, den 3.12. um 16 Uhr", "Freitag passt nicht: Donnerstag, 3. Dezember 2026. Stimmt der Wochentag oder das Datum?")]
    [InlineData("Treffen 3.12. bis 5.12. 16 Uhr", "„5.12.“: Bitte nur ein Datum nennen.")]
    public async Task What_is_missing_or_wrong_is_said_with_the_usage(string typed, string reason)
    {
        var room = await AnnouncedAsync(typed);

        Assert.Equal([reason + Usage], room.Replies);
        Assert.Equal("m.notice", room.LastKind);
        await room.Says(meetups.Anna, "!treffen");
        Assert.StartsWith("Hier steht gerade kein Treffen an.", room.LastReply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!meetup new", "What should the meetup be called? Just type the title, or “cancel”.")]
    [InlineData("!treffen new \"Talk\" Thursday", "And at what time? Just type the time, or “cancel”.")]
    [InlineData("!meetup neu \"Talk\" 3.12.", "Und um wie viel Uhr? Schreib einfach die Uhrzeit, oder „abbrechen“.")]
    public async Task The_word_that_announces_tells_the_language(string typed, string answer)
    {
        var room = await meetups.RoomAsync();
        await room.Says(meetups.Anna, typed);

        Assert.Equal(answer, room.LastReply);
    }

    [Theory]
    [InlineData(150, 300, true)]
    [InlineData(151, 300, false)]
    [InlineData(150, 301, false)]
    [InlineData(5000, 10, false)]
    [InlineData(10, 50_000, false)]
    public async Task Title_and_place_may_be_so_long(int title, int place, bool isFine)
    {
        var room = await AnnouncedAsync($"\"{new string('t', title)}\" 3.12. 16 Uhr {new string('p', place)}");

        if (isFine)
            Assert.Equal((new string('t', title), "Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ)", new string('p', place)), Parts(room));
        else
            Assert.Equal([$"Das ist mir zu lang: Ein Titel hat höchstens 150 Zeichen, ein Ort oder Link höchstens 300.{Usage}"], room.Replies);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("3.12. ")]
    [InlineData("jeden ")]
    [InlineData("🙈")]
    [InlineData("16:00-")]
    public async Task Nonsense_of_60_KiB_is_answered_shortly(string part)
    {
        var room = await AnnouncedAsync(string.Concat(Enumerable.Repeat(part, 60 * 1024 / System.Text.Encoding.UTF8.GetByteCount(part))));

        Assert.Single(room.Replies);
        Assert.InRange(room.LastReply.Length, 1, 700);
    }

    [Fact]
    public async Task An_edited_command_does_not_announce_again()
    {
        var room = await meetups.RoomAsync();
        var command = await room.Says(meetups.Anna, "!treffen neu \"Treffen\" 3.12. 16 Uhr");
        await room.Edits(meetups.Anna, command, "!treffen neu \"Treffen\" 4.12. 16 Uhr");

        Assert.Single(room.Replies);
    }

    private async Task<BotRoom> AnnouncedAsync(string typed)
    {
        var room = await meetups.RoomAsync();
        await room.Says(meetups.Anna, $"!treffen neu {typed}");
        return room;
    }

    /// <summary>What an announcement says, line by line.</summary>
    private static (string? Title, string? When, string? Place) Parts(BotRoom room)
    {
        var lines = room.Replies[0].Split('\n');
        return (Between("📅 ", " (Treffen"), Between("Wann: ", ""), Between("Wo: ", ""));

        string? Between(string start, string end) =>
            lines.FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal))?[start.Length..] is { } rest
                ? end.Length > 0 ? rest[..rest.LastIndexOf(end, StringComparison.Ordinal)] : rest
                : null;
    }
}
