using Community.Hosting.Accounts;
using Community.Hosting.Rooms;
using Community.Matrix.Ids;
using Community.Matrix.Sync;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;

namespace Community.Hosting.Joining;

/// <summary>Decides about invitations and puts the joining into the outbox, so that it survives whatever happens next.</summary>
internal sealed partial class Invitations(
    BotAccount account, JoinOptions options, TheSpace space, StoreAccess store, TimeProvider time, ILogger<Invitations> logger)
{
    /// <param name="invitations">As /sync brought them.</param>
    /// <param name="batch">That batch's token: each batch is answered once.</param>
    /// <param name="cancellation">Ends requests and the waiting for the store.</param>
    public async Task AnswerAsync(IReadOnlyList<SyncedInvite> invitations, string batch, CancellationToken cancellation)
    {
        var answers = new List<(Invitation Invitation, bool IsWelcome)>();
        foreach (var invitation in invitations.Select(one => Invitation.Read(one, account.User)))
            answers.Add((invitation, await IsWelcomeAsync(invitation, cancellation)));
        await store.WriteAsync(
            async db =>
            {
                foreach (var (invitation, isWelcome) in answers)
                    await AnswerAsync(db, invitation, isWelcome, batch, cancellation);
            },
            cancellation);
    }

    private async Task AnswerAsync(CommunityContext db, Invitation invitation, bool isWelcome, string batch, CancellationToken cancellation)
    {
        const string purpose = "invitation";
        var cause = $"{invitation.Room} {batch}";
        var bot = account.Bots[0].Name;
        var id = DerivedId.Of(bot, cause, purpose);
        if (await db.Outbox.AnyAsync(row => row.TransactionId == id, cancellation))
            return;

        var outbox = new Outbox(db, bot, account.User, cause, time.GetUtcNow().ToInstant());
        if (!isWelcome || invitation.Inviter is not { } person)
        {
            LogDeclining(account.User, invitation.Room);
            outbox.Leave(invitation.Room, purpose, RoomReplies.NotInvitedByFriends);
            return;
        }
        // Who banned us and now asks us in has changed their mind.
        if (invitation.IsDirect && await db.DirectRefusals.FindAsync([account.User, person], cancellation) is { } refusal)
            db.Remove(refusal);
        if (invitation is { IsDirect: true, IsEncrypted: true })
        {
            LogDecliningEncrypted(account.User, invitation.Room);
            outbox.Leave(invitation.Room, purpose, RoomReplies.DeclinedEncrypted);
            await db.SaveChangesAsync(cancellation);
            await outbox.SendDirectAsync(person, RoomReplies.InsteadOfEncrypted(person), "instead of encrypted", cancellation);
            return;
        }
        LogJoining(account.User, invitation.Room);
        outbox.Join(invitation.Room, [person.Server], purpose, invitation.IsDirect ? person : null);
    }

    private async Task<bool> IsWelcomeAsync(Invitation invitation, CancellationToken cancellation)
    {
        if (invitation.Inviter is not { } inviter)
            return false;
        if (options.AllowedUsers.Contains(inviter) || options.AllowedServers.Contains(inviter.Server, StringComparer.OrdinalIgnoreCase))
            return true;
        if (options.Space is null)
            return IsFromHome(inviter);
        return (!options.OnlySpace && IsFromHome(inviter)) ||
            (invitation.IsDirect
                ? await space.HasMemberAsync(inviter, cancellation)
                : await space.HasRoomAsync(invitation.Room, cancellation));
    }

    private bool IsFromHome(UserId inviter) => string.Equals(inviter.Server, account.User.Server, StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(Level = LogLevel.Information, Message = "{User} follows the invitation to {Room}.")]
    private partial void LogJoining(UserId user, RoomId room);

    [LoggerMessage(Level = LogLevel.Information, Message = "{User} declines the invitation to {Room}: neither from the own homeserver, nor on the list, nor of the Space.")]
    private partial void LogDeclining(UserId user, RoomId room);

    [LoggerMessage(Level = LogLevel.Information, Message = "{User} declines the invitation to the encrypted {Room} and opens a direct room of its own.")]
    private partial void LogDecliningEncrypted(UserId user, RoomId room);
}
