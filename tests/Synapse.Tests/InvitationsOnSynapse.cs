using System.Text.Json.Nodes;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

/// <summary>Whose invitations are followed: those of the Space, and of the people and servers on the list.</summary>
public sealed class InvitationsOnSynapse(RealSynapse synapse) : IAsyncLifetime
{
    private BotProcess _bots = null!;
    private Person _mira = null!, _stranger = null!, _friend = null!;
    private RoomId _space;

    public async ValueTask InitializeAsync()
    {
        synapse.SkipWithoutIt();
        _mira = await synapse.NewFastPersonAsync("mira");
        _stranger = await synapse.NewFastPersonAsync("fremde");
        _friend = await synapse.NewFastPersonAsync("freund");
    }

    [Fact]
    public async Task With_a_Space_its_rooms_its_members_and_those_on_the_list_are_welcome_and_others_are_declined_politely()
    {
        _bots = await BotProcess.PrepareAsync(synapse);
        _space = await _mira.CreatesAsync(new JsonObject
        {
            ["preset"] = "public_chat",
            ["creation_content"] = new JsonObject { ["type"] = "m.space" },
            ["power_level_content_override"] = new JsonObject { ["events_default"] = 100 },
        });
        _bots.Configure(configuration => configuration["join"] = new JsonObject
        {
            ["space"] = _space.Value,
            ["onlySpace"] = true,
            ["allowedUsers"] = new JsonArray(_friend.User.Value),
        });
        await _mira.InvitesAsync(_space, _bots.Faq);
        _bots.Start();
        await EndsAsync(_mira, _space, MemberContent.Join);

        // A room that anybody made is none of theirs, whoever of the Space invites; one that is made part of the Space is.
        await DeclinesAsync(_stranger, await _stranger.CreatesRoomAsync("Fremd", _bots.Faq));
        await DeclinesAsync(_mira, await _mira.CreatesRoomAsync("Privat", _bots.Faq));
        var child = await _stranger.CreatesRoomAsync("E-Rechnung");
        await _mira.SetsAsync(_space, EventType.SpaceChild, new JsonObject { ["via"] = new JsonArray(_mira.User.Server) }, child.Value);
        await _stranger.InvitesAsync(child, _bots.Faq);
        await EndsAsync(_stranger, child, MemberContent.Join);

        await DeclinesAsync(_stranger, await _stranger.OpensDirectAsync(_bots.Faq));
        await EndsAsync(_mira, await _mira.OpensDirectAsync(_bots.Faq), MemberContent.Join);
        await _stranger.JoinsAsync(_space);
        await EndsAsync(_stranger, await _stranger.OpensDirectAsync(_bots.Faq), MemberContent.Join);

        await EndsAsync(_friend, await _friend.CreatesRoomAsync("Gastspiel", _bots.Faq), MemberContent.Join);
        await EndsAsync(_friend, await _friend.OpensDirectAsync(_bots.Faq), MemberContent.Join);
    }

    [Fact]
    public async Task A_server_on_the_list_is_welcome()
    {
        _bots = await BotProcess.StartAsync(synapse, configuration => configuration["join"] = new JsonObject
        {
            ["space"] = "#nowhere:localhost",
            ["onlySpace"] = true,
            ["allowedServers"] = new JsonArray(_stranger.User.Server),
        });
        await EndsAsync(_stranger, await _stranger.CreatesRoomAsync("Nachbarn", _bots.Faq), MemberContent.Join);
    }

    public async ValueTask DisposeAsync()
    {
        if (_bots is not null)
            await _bots.DisposeAsync();
    }

    private async Task DeclinesAsync(Person inviter, RoomId room)
    {
        var member = await EndsAsync(inviter, room, MemberContent.Leave);
        Assert.Equal(
            "Danke für die Einladung! Ich darf nur in Räume meiner Community. / Thank you for the invitation! I may only join rooms of my community.",
            member.Content.GetProperty("reason").GetString());
        Assert.DoesNotContain(await inviter.ReadsAsync(room), one => one.Sender == _bots.Faq && one.Type is EventType.Message);
    }

    /// <summary>Waits until the invitation is answered; returns the answer, which must be this one.</summary>
    private async Task<RoomEvent> EndsAsync(Person inviter, RoomId room, string membership)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if ((await inviter.ReadsAsync(room)).FirstOrDefault(one => one.Sender == _bots.Faq && MemberContent.Of(one) is not null) is { } answer)
            {
                Assert.Equal(membership, MemberContent.Of(answer)!.Membership);
                return answer;
            }
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromMinutes(3), $"{room} is not answered.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
