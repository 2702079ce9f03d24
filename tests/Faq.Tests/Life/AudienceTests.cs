using Community.Hosting.Joining;
using Community.Hosting.Members;
using Community.Matrix.Ids;
using Community.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Faq.Tests.Life;

/// <summary>Who is shown an entry, and under whose name.</summary>
public sealed class AudienceTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    private static readonly TimeSpan AWeek = TimeSpan.FromDays(7.1);

    [Theory]
    [InlineData("!faq sichtbar {0} öffentlich", "Eintrag {0} wird am ", " öffentlich. Wer daran mitgeschrieben hat, kann bis dahin widersprechen.")]
    [InlineData("!faq visible {0} public", "Entry {0} will be public on ", " Until then those who wrote it can object.")]
    public async Task Beyond_its_room_it_is_shown_after_the_authors_had_time_to_object(string command, string begins, string ends)
    {
        var (room, other, kept) = await TwoRoomsAsync();
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Mira, string.Format(null, command, id));
        Assert.StartsWith(string.Format(null, begins, id), room.LastReply, StringComparison.Ordinal);
        Assert.EndsWith(ends, room.LastReply, StringComparison.Ordinal);
        var told = room.Replies.Where(reply => reply.Contains(" in Eintrag ", StringComparison.Ordinal) || reply.Contains(" in entry ", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, told.Count);
        Assert.Single(told, reply => reply.StartsWith("anna: ", StringComparison.Ordinal));
        Assert.Single(told, reply => reply.StartsWith("bernd: ", StringComparison.Ordinal));
        await AssertUnknownAsync(other, id);

        await faq.Bots.PassesAsync(AWeek);

        await other.Says(faq.Anna, "!faq suche Leitweg-ID");
        Assert.Contains("Was ist eine Leitweg-ID?", other.LastReply, StringComparison.Ordinal);
        await room.Redacts(faq.Bernd, kept.Answer);
        Assert.DoesNotContain(other.Replies, reply => reply.Contains("Was ist eine Leitweg-ID?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("❌")]
    [InlineData("!faq einspruch {0}")]
    [InlineData("!faq object {0}")]
    public async Task An_author_s_objection_keeps_it_in_its_room_for_good(string objection)
    {
        var (room, other, _) = await TwoRoomsAsync();
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Mira, $"!faq sichtbar {id} öffentlich");
        var told = room.Fake.Events.Last(one => one["content"]?["body"]?.ToString().StartsWith("bernd: ", StringComparison.Ordinal) == true)["event_id"]!.GetValue<string>();
        if (objection == "❌")
        {
            await room.Reacts(faq.Mira, told, "❌");
            Assert.NotNull(faq.EntryOf(room).WidensAt);
            await room.Reacts(faq.Bernd, told, "❌");
        }
        else
        {
            await room.Says(faq.Bernd, string.Format(null, objection, id));
        }
        await faq.Bots.PassesAsync(AWeek);
        await AssertUnknownAsync(other, id);

        await room.Says(faq.Mira, $"!faq sichtbar {id} öffentlich");
        Assert.Equal($"Eintrag {id} bleibt in seinem Raum: Jemand, dessen Worte darin stehen, möchte es so.", room.LastReply);
    }

    [Fact]
    public async Task What_is_narrowed_again_is_taken_back_where_it_was_shown()
    {
        var (room, other, _) = await TwoRoomsAsync();
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Mira, $"!faq sichtbar {id} öffentlich");
        await faq.Bots.PassesAsync(AWeek);
        await other.Says(faq.Anna, "!faq suche Leitweg-ID");
        Assert.Contains("Leitweg-ID?", other.LastReply, StringComparison.Ordinal);

        await room.Says(faq.Mira, $"!faq sichtbar {id} raum");

        Assert.Equal($"Eintrag {id}: sichtbar im Raum.", room.LastReply);
        Assert.DoesNotContain(other.Replies, reply => reply.Contains("Was ist eine Leitweg-ID?", StringComparison.Ordinal));
        await AssertUnknownAsync(other, id);
    }

    [Fact]
    public async Task A_new_answer_in_a_public_entry_gets_its_own_time()
    {
        var (room, other, kept) = await TwoRoomsAsync();
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Mira, $"!faq sichtbar {id} öffentlich");
        await faq.Bots.PassesAsync(AWeek);
        await room.Reacts(faq.Mira, room.Fake.Reply(faq.Anna, kept.Question, "Ich weiß noch mehr."), "📌");

        Assert.Equal(Visibility.Room, faq.EntryOf(room).Visibility);
        await AssertUnknownAsync(other, id);
        await faq.Bots.PassesAsync(AWeek);
        Assert.Equal(Visibility.Public, faq.EntryOf(room).Visibility);
    }

    [Fact]
    public async Task Without_a_Space_there_is_none_to_show_it_to()
    {
        var (room, _, _) = await TwoRoomsAsync();
        await room.Says(faq.Mira, $"!faq sichtbar {faq.EntryOf(room).Id} space");

        Assert.StartsWith("Für diese Community ist kein Space eingestellt.", room.LastReply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!faq name ja", "Bernd")]
    [InlineData("!faq name yes", "Bernd")]
    [InlineData("!faq name rolle Dispatcher:in aus einem Theater", "Dispatcher:in aus einem Theater")]
    [InlineData("!faq name role Dispatcher of a theatre", "Dispatcher of a theatre")]
    public async Task A_name_or_role_is_shown_only_with_consent_and_goes_with_it(string command, string shown)
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Anna, $"!faq zeig {id}");
        Assert.DoesNotContain("Bernd", room.LastReply, StringComparison.Ordinal);

        await room.Says(faq.Bernd, command);
        await room.Says(faq.Anna, $"!faq zeig {id}");
        Assert.StartsWith($"{id} · Welche Rechnung?\nDiese. ({shown})\n", room.LastReply, StringComparison.Ordinal);

        await room.Says(faq.Bernd, "!faq name nein");
        Assert.DoesNotContain(room.Replies, reply => reply.Contains($"({shown})", StringComparison.Ordinal));
        await room.Says(faq.Anna, $"!faq zeig {id}");
        Assert.StartsWith($"{id} · Welche Rechnung?\nDiese.\n", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_words_are_not_in_it_can_t_object()
    {
        var (room, _, _) = await TwoRoomsAsync();
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Mira, $"!faq einspruch {id}");

        Assert.Equal($"In Eintrag {id} finde ich keine Worte von dir.", room.LastReply);
        Assert.False(faq.EntryOf(room).IsObjected);
    }

    private async Task AssertUnknownAsync(BotRoom room, long id)
    {
        await room.Says(faq.Anna, "!faq suche Leitweg-ID");
        // The public entries of other tests are known everywhere.
        Assert.DoesNotContain($"{id} · ", room.LastReply, StringComparison.Ordinal);
        await room.Says(faq.Anna, $"!faq zeig {id}");
        Assert.Equal($"Einen Eintrag {id} gibt es in diesem Raum nicht.", room.LastReply);
    }

    private async Task<(BotRoom Room, BotRoom Other, Kept Kept)> TwoRoomsAsync()
    {
        var (room, other) = (await faq.RoomAsync(), await faq.RoomAsync());
        return (room, other, await faq.KeepsAsync(room, "Was ist eine Leitweg-ID?", "Eine Adresse."));
    }
}

/// <summary>A community with a Space, in which Anna is and Bernd is not.</summary>
public sealed class SpaceTests : IAsyncLifetime
{
    private readonly SpaceCommunity _faq = new();

    [Fact]
    public async Task What_is_for_the_Space_is_shown_where_everybody_is_in_it()
    {
        var home = await _faq.RoomAsync();
        var inside = await _faq.Bots.RoomAsync("Drinnen", _faq.Mira, _faq.Anna);
        var mixed = await _faq.Bots.RoomAsync("Gemischt", _faq.Mira, _faq.Anna, _faq.Bernd);
        var id = await PublishedAsync(home);
        await _faq.KnowsAsync(inside, mixed);

        await inside.Says(_faq.Anna, "!faq suche Leitweg-ID");
        Assert.Contains($"{id} · Was ist eine Leitweg-ID?", inside.LastReply, StringComparison.Ordinal);
        await mixed.Says(_faq.Anna, "!faq suche Leitweg-ID");
        Assert.StartsWith("Zu „Leitweg-ID“ habe ich hier noch nichts.", mixed.LastReply, StringComparison.Ordinal);
        await mixed.Says(_faq.Anna, $"!faq zeig {id}");
        Assert.Equal($"Einen Eintrag {id} gibt es in diesem Raum nicht.", mixed.LastReply);
    }

    public async ValueTask InitializeAsync() => await _faq.InitializeAsync();

    public ValueTask DisposeAsync() => _faq.DisposeAsync();

    private async Task<long> PublishedAsync(BotRoom home)
    {
        await home.Says(_faq.Mira, "!faq neu Was ist eine Leitweg-ID? | Eine Adresse.");
        var id = _faq.EntryOf(home).Id;
        await home.Says(_faq.Mira, $"!faq sichtbar {id} space");
        Assert.Equal($"Eintrag {id}: sichtbar für alle im Space.", home.LastReply);
        return id;
    }

    private sealed class SpaceCommunity : FaqCommunity
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            var space = Bots.Homeserver.CreateRoom(Mira, "Space", Anna);
            space.Invite(Mira, Bots.Bot);
            await Bots.Homeserver.WaitUntilAsync(() => space.Membership(Bots.Bot) == "join");
            await Bots.StopAsync();
            Bots.Join = new JoinOptions { Space = space.Id };
            await Bots.StartAsync();
            await Bots.SettleAsync();
        }

        public async Task KnowsAsync(params BotRoom[] rooms)
        {
            var members = Bots.Services.GetRequiredService<RoomMembers>();
            await Bots.PassesUntilAsync(() => members.Space is { } space && members.IsMember(space, UserId.Parse(Anna.UserId)) == true &&
                rooms.All(room => members.IsMember(RoomId.Parse(room.Fake.Id), UserId.Parse(Anna.UserId)) == true));
        }
    }
}
