using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

/// <summary>Every command of the FAQ in both languages, typed by a member, by somebody who is not in the room, and by its curator.</summary>
public sealed partial class FaqTranscriptOnSynapse(RealSynapse synapse)
{
    private const string Words = "Bei der Verwaltung.";

    [Fact]
    public async Task Every_command_by_a_member_a_stranger_and_a_curator()
    {
        synapse.SkipWithoutIt();
        await using var bots = await BotProcess.StartAsync(synapse, configuration => configuration["commands"] = new JsonObject { ["burst"] = 200 });
        await Task.WhenAll(PlayAsync(bots, Tongue.German, "faq-deutsch"), PlayAsync(bots, Tongue.English, "faq-english"));
    }

    private async Task PlayAsync(BotProcess bots, Tongue tongue, string name)
    {
        var (mira, anna, gast) = (await synapse.NewFastPersonAsync("mira"), await synapse.NewFastPersonAsync("anna"), await synapse.NewFastPersonAsync("gast"));
        await using var sight = await Sight.OfAsync(mira);
        await using var guestSight = await Sight.OfAsync(gast);
        var room = await mira.CreatesRoomAsync("E-Rechnung", bots.Faq);
        await anna.JoinsAsync(room);
        await mira.SetsAsync(room, "de.community-bots.room", new JsonObject { ["language"] = tongue.Code });
        var transcript = new Transcript(name, tongue.About);
        var inRoom = new Seat(bots.Faq, sight, room, transcript);
        await inRoom.AsksAsync(mira, "!faq ping");
        transcript.Part(tongue.Beginning);
        var (kept, other, draft) = await EntriesAsync(inRoom, mira, anna, tongue);
        var script = tongue.Script.Select(line => line.Replace("{a}", kept, StringComparison.Ordinal).Replace("{b}", other, StringComparison.Ordinal)
            .Replace("{d}", draft, StringComparison.Ordinal).Replace("{mira}", mira.User.Value, StringComparison.Ordinal)
            .Replace("{anna}", anna.User.Value, StringComparison.Ordinal)).ToList();

        transcript.Part(tongue.Member);
        var before = await inRoom.AsksAsync(mira, $"{tongue.Show} {kept}");
        foreach (var line in script)
            Assert.NotEmpty(await inRoom.AsksAsync(anna, line));
        Assert.Equal(Entry(before), Entry(await inRoom.AsksAsync(mira, $"{tongue.Show} {kept}")));

        transcript.Part(tongue.Stranger);
        var alone = new Seat(bots.Faq, guestSight, await gast.OpensDirectAsync(bots.Faq), transcript);
        foreach (var line in script)
            Assert.DoesNotContain("erwaltung", await alone.AsksAsync(gast, line), StringComparison.Ordinal);
        Assert.Equal(Entry(before), Entry(await inRoom.AsksAsync(mira, $"{tongue.Show} {kept}")));

        transcript.Part(tongue.Curator);
        var said = new List<string>();
        foreach (var line in script)
            said.Add(await inRoom.AsksAsync(mira, line));
        Assert.DoesNotContain(said, answer => answer.Contains(tongue.Refusal, StringComparison.Ordinal));
        // What the help names has been tried, all of it.
        var known = said.SelectMany(answer => Typed().Matches(answer)).Select(match => match.Value).Distinct().ToList();
        Assert.All(known, command => Assert.Contains(script, line => line.StartsWith(command, StringComparison.Ordinal)));
        await transcript.SaveAsync();
    }

    /// <summary>Two entries that the curator writes, and a draft that a member proposes.</summary>
    private static async Task<(string Kept, string Other, string Draft)> EntriesAsync(Seat seat, Person mira, Person anna, Tongue tongue)
    {
        var kept = Number().Match(await seat.AsksAsync(mira, $"{tongue.New} Wo bekommt man eine Leitweg-ID? | {Words}")).Value;
        var other = Number().Match(await seat.AsksAsync(mira, $"{tongue.New} Wer vergibt die Leitweg-ID? | Das Land.")).Value;
        var draft = Number().Match(await seat.AsksAsync(anna, $"{tongue.New} Was kostet eine Leitweg-ID? | Nichts.")).Value;
        return (kept, other, draft);
    }

    /// <summary>What an entry says, without who asked for it or when.</summary>
    private static string Entry(string shown) => string.Join('\n', shown.Split('\n').Take(2));

    [GeneratedRegex(@"\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    /// <summary>A command as help names it.</summary>
    [GeneratedRegex(@"!faq \p{L}+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Typed();

    /// <summary>Where somebody talks with the bot.</summary>
    private sealed record Seat(UserId Bot, Sight Sight, RoomId Room, Transcript Transcript)
    {
        /// <summary>What the bot says to a command, by word or by reaction.</summary>
        public async Task<string> AsksAsync(Person person, string text)
        {
            Transcript.Tell(person.User, text);
            var asked = await person.SaysAsync(Room, text);
            var answer = await Sight.WaitForAsync(one => one.Sender == Bot && ((MessageContent.Of(one) is not null && Relation.Of(one).InReplyTo == asked) ||
                ReactionContent.Of(one)?.Target == asked));
            Transcript.Tell(answer);
            return ReactionContent.Of(answer)?.Emoji ?? MessageContent.Of(answer)!.Text;
        }
    }

    private sealed record Tongue(
        string Code, string About, string Beginning, string Member, string Stranger, string Curator, string New, string Show, string Refusal, IReadOnlyList<string> Script)
    {
        public static Tongue German { get; } = new(
            "de", "Die FAQ: jeder Befehl, von drei Leuten", "Zwei Einträge und ein Vorschlag", "Anna ist Mitglied des Raums", "Gast ist nicht im Raum und fragt den Bot allein",
            "Mira ist Kurator:in", "!faq neu", "!faq zeig", "brauchst du das Recht",
            [
                "!faq hilfe", "!faq kuratieren", "!faq einstellungen", "!faq suche Leitweg", "!faq suche Gießkanne", "!faq zeig {a}", "!faq warum {a}", "!faq hilfreich {a} ja",
                "!faq verlauf {a}", "!faq offen", "!faq lücken", "!faq ändern {a} Bei der Senatsverwaltung.", "!faq zurück {a}", "!faq auch {a} Woher kommt die Leitweg-ID?",
                "!faq tag {a} rechnung", "!faq sichtbar {a} space", "!faq verantwortlich {a} {anna}", "!faq prüfen {a} 1.6.2027", "!faq stimmt {a}", "!faq ok {d}", "!faq nein {d}",
                "!faq merken", "!faq neu Wie lang ist eine Leitweg-ID? | Höchstens 46 Zeichen.", "!faq name rolle Dispatcher:in aus einem Theater", "!faq einspruch {a}",
                "!faq übergabe {anna} {mira}", "!faq vereinen {a} {b}", "!faq archiv {a}",
            ]);

        public static Tongue English { get; } = new(
            "en", "The FAQ: every command, by three people", "Two entries and a proposal", "Anna is a member of the room", "Gast is not in the room and asks the bot alone",
            "Mira is a curator", "!faq new", "!faq show", "you need the right",
            [
                "!faq help", "!faq curating", "!faq settings", "!faq search Leitweg", "!faq search hosepipe", "!faq show {a}", "!faq why {a}", "!faq helpful {a} yes",
                "!faq history {a}", "!faq open", "!faq gaps", "!faq change {a} Bei der Senatsverwaltung.", "!faq revert {a}", "!faq also {a} Where does the id come from?",
                "!faq tag {a} invoice", "!faq visible {a} space", "!faq owner {a} {anna}", "!faq review {a} 1.6.2027", "!faq right {a}", "!faq ok {d}", "!faq no {d}",
                "!faq keep", "!faq new How long is the id? | 46 characters at most.", "!faq name role Dispatcher at a theatre", "!faq object {a}",
                "!faq handover {anna} {mira}", "!faq merge {a} {b}", "!faq archive {a}",
            ]);
    }
}
