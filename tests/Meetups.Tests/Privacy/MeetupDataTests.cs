using Community.Commands.Privacy;
using Community.Testing;

namespace Community.Meetups.Tests.Privacy;

/// <summary>What meetups tell people they keep of theirs, and what becomes of it when they don't want that.</summary>
public sealed class MeetupDataTests : IAsyncLifetime
{
    private static readonly IPersonalData Data = MeetupsBot.PersonalDataOf(new MeetupsOptions());

    private readonly MeetupsCommunity _meetups = new();
    private BotRoom _room = null!;
    private Invitation _invitation = null!;

    public async ValueTask InitializeAsync()
    {
        await _meetups.InitializeAsync();
        _room = await _meetups.RoomAsync();
        _invitation = await _meetups.InvitesAsync(_room, "\"Netzwerktreffen\" 3.12. 16 Uhr");
    }

    [Fact]
    public async Task Everybody_sees_what_they_answered_and_announced()
    {
        await _room.Reacts(_meetups.Anna, _invitation.Message, "✅");
        await _room.Reacts(_meetups.Anna, _invitation.Message, "❔");

        Assert.Equal(
            ["1 Antwort auf eine Einladung", "Treffen 1, „Netzwerktreffen“, Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ): du kommst vielleicht"],
            await _meetups.Bots.KeptAsync(Data, _meetups.Anna));
        Assert.Equal(
            ["1 Treffen, das du angekündigt hast", "Treffen 1, „Netzwerktreffen“, Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ)"],
            await _meetups.Bots.KeptAsync(Data, _meetups.Mira));
        Assert.Empty(await _meetups.Bots.KeptAsync(Data, _meetups.Bernd));
    }

    [Fact]
    public async Task With_a_person_their_answers_go_and_the_count_follows()
    {
        await _room.Reacts(_meetups.Anna, _invitation.Message, "✅");
        await _room.Reacts(_meetups.Bernd, _invitation.Message, "✅");

        var erasure = await _meetups.Bots.EraseAsync(Data, _meetups.Anna);

        Assert.Equal("1 Antwort auf eine Einladung", Assert.Single(erasure.Erased).German);
        Assert.StartsWith("Dabei: 1 ·", _invitation.Counts, StringComparison.Ordinal);
        Assert.Empty(await _meetups.Bots.KeptAsync(Data, _meetups.Anna));
        Assert.NotEmpty(await _meetups.Bots.KeptAsync(Data, _meetups.Bernd));
    }

    [Fact]
    public async Task A_meetup_stays_without_its_organizer_who_is_not_reminded_any_more()
    {
        await _room.Reacts(_meetups.Bernd, _invitation.Message, "✅");
        var erasure = await _meetups.Bots.EraseAsync(Data, _meetups.Mira);
        await _meetups.UntilAsync(day: 2, hour: 16);

        Assert.StartsWith("Treffen 1: Titel, Zeit und Ort gehören dem Raum", Assert.Single(erasure.Detached).German, StringComparison.Ordinal);
        Assert.StartsWith("bernd: ⏰ Netzwerktreffen", _room.LastReply, StringComparison.Ordinal);
        Assert.Equal([_meetups.Bernd.UserId], _room.LastMentions!);
    }

    [Fact]
    public async Task A_reminder_that_names_somebody_is_taken_back()
    {
        await _room.Reacts(_meetups.Anna, _invitation.Message, "✅");
        await _meetups.UntilAsync(day: 2, hour: 16);
        Assert.StartsWith("mira, anna: ⏰", _room.LastReply, StringComparison.Ordinal);

        var erasure = await _meetups.Bots.EraseAsync(new DeliveryData(), _meetups.Anna);

        Assert.Equal("2 Nachrichten, in denen ich dich nenne", Assert.Single(erasure.Erased).German);
        Assert.DoesNotContain(_room.Replies, reply => reply.Contains("anna", StringComparison.Ordinal));
        Assert.Empty(await _meetups.Bots.KeptAsync(new DeliveryData(), _meetups.Anna));
    }

    [Fact]
    public async Task A_reaction_taken_back_later_does_no_harm()
    {
        var reaction = await _room.Reacts(_meetups.Anna, _invitation.Message, "✅");
        await _meetups.Bots.EraseAsync(Data, _meetups.Anna);

        await _room.Redacts(_meetups.Anna, reaction);

        Assert.StartsWith("Dabei: 0 ·", _invitation.Counts, StringComparison.Ordinal);
        Assert.Empty(_meetups.Bots.Warnings);
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();
}
