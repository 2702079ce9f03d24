using Community.Hosting.Accounts;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Microsoft.Extensions.Logging.Abstractions;

namespace Community.Host.Doctor;

/// <summary>Can the account log in, and may it do in its rooms what its bots do?</summary>
internal static class AccountCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(
        HttpClient http, Uri homeserver, AccountOptions options, Findings findings, CancellationToken cancellation)
    {
        var session = new MatrixSession(http, homeserver, TimeProvider.System);
        using var account = new BotAccount(options, [], session, TimeProvider.System, NullLogger<BotAccount>.Instance);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Patience);
            await account.ConnectAsync(limit.Token);
            var (_, device) = await session.GetWhoAmIAsync(limit.Token);
            findings.Good($"logged in as device {device}");
        }
        catch (MatrixException refusal) when (refusal.Code is ErrorCode.UnknownToken)
        {
            findings.Problem("The kept login is not valid any more.", "Start the bots: they log in again by password. With a token file, put a new token there.");
            return;
        }
        catch (AccountRefusedException refusal)
        {
            findings.Problem(refusal.Message, "Then run the doctor again.");
            return;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            findings.Problem("The homeserver lets the account wait to log in.", "Homeservers allow few logins in a row; try again in some minutes.");
            return;
        }
        await CheckRoomsAsync(session, options.User, findings, cancellation);
    }

    private static async Task CheckRoomsAsync(MatrixSession session, UserId user, Findings findings, CancellationToken cancellation)
    {
        var rooms = await session.GetJoinedRoomsAsync(cancellation);
        if (rooms.Count == 0)
            findings.Note("in no room yet; invite it, or run ./community provision and start the bots");
        foreach (var room in rooms)
            await CheckRoomAsync(session, user, room, findings, cancellation);
    }

    private static async Task CheckRoomAsync(MatrixSession session, UserId user, RoomId room, Findings findings, CancellationToken cancellation)
    {
        var name = (await session.GetStateAsync(room, EventType.Name, string.Empty, cancellation)).Member("name").AsText() ?? room.Value;
        if ((await session.GetStateAsync(room, EventType.Create, string.Empty, cancellation)).Member("type").AsText() is "m.space")
            return;
        if (await session.GetStateAsync(room, EventType.Encryption, string.Empty, cancellation) is not null)
        {
            findings.Problem($"“{name}” is encrypted: the bot can read nothing there.", "Use a room without encryption for what the bot shall do.");
            return;
        }
        var rights = await session.GetRightsAsync(room, cancellation);
        var lacking = new[] { EventType.Message, EventType.Reaction }.Where(type => !rights.MaySend(user, type)).ToList();
        if (lacking.Count == 0)
            findings.Good($"may write and react in “{name}”");
        else
            findings.Problem($"may not send {string.Join(" and ", lacking)} in “{name}”.", $"A moderator of the room raises the power level of {user}.");
    }
}
