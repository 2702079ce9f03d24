using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Community.Host.Provisioning;
using Community.Matrix;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Synapse.Tests.Harness;
using Community.Testing;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Synapse.Tests;

/// <summary>
/// Eight people write three hundred messages, partly in threads; what each form of <c>!kompakt</c> makes of them, for whom. The homeserver says when a message was sent, so all of it is said
/// within a minute here; that more days change nothing is shown by a clock that tests move (Summaries.Tests).
/// </summary>
public sealed partial class SummariesOnSynapse(RealSynapse synapse) : IAsyncLifetime
{
    private const int Half = 150;

    private static readonly string[] Names = ["mira", "anna", "bernd", "clara", "dora", "emil", "fatma", "georg"];

    private readonly List<Person> _people = [];
    private readonly List<string> _secret = [];
    private BotProcess _bots = null!;
    private Sight _sight = null!;
    private RoomId _room;
    private DateTimeOffset _zoraCame = DateTimeOffset.MaxValue;

    private Person Mira => _people[0];

    private Person Anna => _people[1];

    private Person Bernd => _people[2];

    public async ValueTask InitializeAsync()
    {
        synapse.SkipWithoutIt();
        try
        {
            _bots = await BotProcess.StartAsync(synapse, configuration => configuration["bots"]!["summaries"] = new JsonObject { ["account"] = "front" });
            foreach (var name in Names)
                _people.Add(await synapse.NewFastPersonAsync(name));
            _room = await Mira.CreatesAsync(new JsonObject
            {
                ["name"] = "Alltag im Haus",
                ["preset"] = "public_chat",
                ["invite"] = new JsonArray(_bots.Front.Value),
                ["initial_state"] = new JsonArray(new JsonObject
                {
                    ["type"] = EventType.HistoryVisibility,
                    ["state_key"] = string.Empty,
                    ["content"] = new JsonObject { ["history_visibility"] = "joined" },
                }),
                ["power_level_content_override"] = new JsonObject { ["events"] = new JsonObject { ["de.community-bots.summaries"] = 0 } },
            });
            foreach (var person in _people.Skip(1))
                await person.JoinsAsync(_room);
            // What is said before it comes is not for it to hear.
            await Waiting.UntilAsync(async () =>
                (await Mira.StateAsync(_room, EventType.Member, _bots.Front.Value)).Member("membership").AsText() is MemberContent.Join);
            _sight = await Sight.OfAsync(Mira);
        }
        catch
        {
            // xunit disposes only of what was initialized.
            await DisposeAsync();
            throw;
        }
    }

    [Fact]
    public async Task What_was_missed_is_told_to_each_as_they_may_see_it_and_nothing_of_it_stays()
    {
        Assert.StartsWith("In diesem Raum fasse ich nichts zusammen.", await AsksAsync(Anna, "!kompakt"), StringComparison.Ordinal);
        Assert.StartsWith("Ab jetzt fasse ich hier auf Wunsch zusammen", await AsksAsync(Mira, "!kompakt an"), StringComparison.Ordinal);
        Assert.StartsWith("Gut, deine Nachrichten kommen in keiner", await AsksAsync(_people[7], "!kompakt ohne mich"), StringComparison.Ordinal);
        await DigestSoonAsync();
        var early = await TalkAsync(0);
        var zora = await synapse.NewFastPersonAsync("zora");
        await zora.JoinsAsync(_room);
        _zoraCame = TimeProvider.System.GetUtcNow();
        var late = await TalkAsync(Half);
        // A new name is no new member.
        await RenameAsync(Bernd, "Bernd (Museum)");

        await EverybodySeesAsync(early, late);
        var thread = late.Last(one => one.Thread is not null).Thread!.Value;
        Linked(await ThreadAsync(Bernd, thread), late.Where(one => one.Id == thread || one.Thread == thread));
        await AloneAsync(zora, early, late);
        var digest = await _sight.WaitForAsync(one => one.Room == _room && one.Sender == _bots.Front &&
            MessageContent.Of(one)?.Text.StartsWith("Kompakt: was war und was kommt", StringComparison.Ordinal) == true);
        Linked(Told("(von selbst)", "Digest", MessageContent.Of(digest)!.Text), digest.SentAt < _zoraCame ? early : late);
        await AssertNothingStaysAsync();
    }

    /// <summary>While all else happens, a digest comes by itself.</summary>
    private async Task DigestSoonAsync()
    {
        var soon = TimeProvider.System.GetUtcNow().ToInstant().InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Plus(Duration.FromSeconds(90));
        Assert.StartsWith(
            "Gut, jeden Tag um ", await AsksAsync(Mira, string.Create(CultureInfo.InvariantCulture, $"!kompakt täglich {soon.Hour}:{soon.Minute:00}")), StringComparison.Ordinal);
    }

    /// <summary>Half of the talk, with something that is changed, taken back, and said by somebody who stepped out.</summary>
    private async Task<IReadOnlyList<LongTalk.Said>> TalkAsync(int skip)
    {
        var said = await LongTalk.SayAsync(_room, _people, skip, Half);
        var changed = await Anna.SaysAsync(_room, $"Die neue Schließanlage {Secret("MarkOfTheOld")} wird im Mai eingebaut und kostet zehntausend Euro.");
        await Anna.EditsAsync(_room, changed, "Die neue Schließanlage wird im Juni eingebaut und kostet zwölftausend Euro.");
        await Anna.RedactsAsync(_room, await Anna.SaysAsync(_room, $"Der Tresorschlüssel {Secret("MarkOfTheRedacted")} liegt im Schrank der Geschäftsführung."));
        await _people[7].SaysAsync(_room, $"Ich habe {Secret("MarkOfTheSteppedOut")} gekündigt und suche eine neue Stelle in einem anderen Haus.");
        return [.. said, new LongTalk.Said(changed, Anna.User, "Schließanlage", null)];
    }

    private async Task EverybodySeesAsync(IReadOnlyList<LongTalk.Said> early, IReadOnlyList<LongTalk.Said> late)
    {
        foreach (var typed in (string[])["!kompakt 24h", "!kompakt seit heute", "!recap 60"])
        {
            var clock = Stopwatch.StartNew();
            var answer = await AsksAsync(Bernd, typed);
            Say($"{clock.ElapsedMilliseconds} ms, {answer.Length} characters");
            // Zora is in the room, so for everybody it begins with her.
            Linked(answer, late);
            Assert.DoesNotContain(early.Select(one => one.Id.Value), LinksIn(answer).Contains);
        }
        await Bernd.SaysAsync(_room, "Bin gleich in der Sitzung.");
        var news = await Anna.SaysAsync(_room, "Die Feuerwehr kommt am Montag zur Begehung des Depots, bitte haltet die Fluchtwege frei.");
        Assert.Equal([news.Value], LinksIn(await AsksAsync(Bernd, "!kompakt seit ich zuletzt schrieb")).Distinct());
    }

    /// <summary>In a direct chat everybody gets what they may see themselves.</summary>
    private async Task AloneAsync(Person zora, IReadOnlyList<LongTalk.Said> early, IReadOnlyList<LongTalk.Said> late)
    {
        await using var sight = await Sight.OfAsync(zora);
        var direct = await zora.OpensDirectAsync(_bots.Front);
        await sight.WaitForAsync(one => one.Room == direct && MemberContent.Of(one) is { Membership: "join" } came && came.Member == _bots.Front);
        var answer = Told("zora", $"!kompakt {_room} 24h", await sight.AnswerTextAsync(_bots.Front, await zora.SaysAsync(direct, $"!kompakt {_room} 24h")));
        Linked(answer, late);

        var bernds = await Bernd.OpensDirectAsync(_bots.Front);
        await using var berndsSight = await Sight.OfAsync(Bernd);
        await Waiting.UntilAsync(async () => (await Bernd.ReadsAsync(bernds)).Any(one => MemberContent.Of(one) is { Membership: "join" } came && came.Member == _bots.Front));
        await Bernd.SaysAsync(_room, "!kompakt seit heute privat");
        var all = MessageContent.Of(await berndsSight.WaitForAsync(one => one.Room == bernds && one.Sender == _bots.Front && MessageContent.Of(one)?.Text.StartsWith("Kompakt:", StringComparison.Ordinal) == true))!.Text;
        Told("bernd", "!kompakt seit heute privat", all);
        Assert.Contains(early.Select(one => one.Id.Value), LinksIn(all).Contains);

        var stranger = await synapse.NewFastPersonAsync("fremd");
        await using var strangers = await Sight.OfAsync(stranger);
        var theirs = await stranger.OpensDirectAsync(_bots.Front);
        await strangers.WaitForAsync(one => one.Room == theirs && MemberContent.Of(one) is { Membership: "join" } came && came.Member == _bots.Front);
        Assert.Equal(
            "Diesen Raum kenne ich nicht, oder wir beide sind nicht darin.", await strangers.AnswerTextAsync(_bots.Front, await stranger.SaysAsync(theirs, $"!kompakt {_room} 24h")));
    }

    private async Task AssertNothingStaysAsync()
    {
        // Words of the talk that were in answers, and those that never should be.
        IReadOnlyList<string> marks = [.. _secret.Distinct(StringComparer.Ordinal), "Fluchtwege", "Schließanlage", "zwölftausend", "Vier-Augen", "Passwortmanager", "Verschlagwortung"];
        await Waiting.UntilAsync(async () => await _bots.CountAsync("summary_requests") == 0);
        await Waiting.UntilAsync(async () => (await Leftovers.InStoreAsync(_bots.StoreFile, marks)).Count == 0);
        Assert.Empty(Leftovers.In(await File.ReadAllBytesAsync(await _bots.BackUpAsync(), TestContext.Current.CancellationToken), marks));
        Assert.Empty(Leftovers.In(Encoding.UTF8.GetBytes(await _bots.ReadLogAsync()), marks));
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(_bots.ConfigurationFile)!, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            Assert.Empty(Leftovers.In(await ReadAsync(file), marks));
    }

    /// <summary>Each sentence leads to something that was said, of what may be seen, and nothing secret is shown.</summary>
    private void Linked(string answer, IEnumerable<LongTalk.Said> seen)
    {
        var ids = seen.Select(one => one.Id.Value).ToHashSet(StringComparer.Ordinal);
        var sentences = answer.Split('\n').Where(line => line.StartsWith("• ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sentences);
        Assert.All(sentences, sentence => Assert.NotEmpty(LinksIn(sentence)));
        Assert.All(LinksIn(answer), link => Assert.Contains(link, ids));
        Assert.All(_secret, secret => Assert.DoesNotContain(secret, answer, StringComparison.Ordinal));
    }

    private async Task<string> AsksAsync(Person person, string typed) =>
        Told(person.User.Localpart.Split('-')[0], typed, await _sight.AnswerTextAsync(_bots.Front, await person.SaysAsync(_room, typed)));

    private async Task<string> ThreadAsync(Person person, EventId thread) =>
        Told("bernd", "(im Thread) !kompakt", await _sight.AnswerTextAsync(_bots.Front, await person.SaysInThreadAsync(_room, thread, "!kompakt")));

    private static async Task RenameAsync(Person person, string name) => await person.Session.SendIdempotentAsync(
        MatrixRequest.Put($"/_matrix/client/v3/profile/{person.User}/displayname", new JsonObject { ["displayname"] = name }, AdminJson.Default.JsonObject),
        AdminJson.Default.JsonElement, TestContext.Current.CancellationToken);

    private string Secret(string mark)
    {
        _secret.Add(mark);
        return mark;
    }

    private static string Told(string who, string typed, string answer)
    {
        Say($"{who}: {typed}\n{answer}\n");
        return answer;
    }

    private static void Say(FormattableString text) => TestContext.Current.TestOutputHelper!.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static IReadOnlyList<string> LinksIn(string plain) => [.. Link().Matches(plain).Select(match => Uri.UnescapeDataString(match.Groups["id"].Value))];

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, TestContext.Current.CancellationToken);
        return memory.ToArray();
    }

    [GeneratedRegex(@"https://matrix\.to/#/[^/\s]+/(?<id>[^?\s]+)\?via=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    public async ValueTask DisposeAsync()
    {
        if (_sight is not null)
            await _sight.DisposeAsync();
        if (_bots is not null)
            await _bots.DisposeAsync();
    }
}
