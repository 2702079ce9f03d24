using Community.Hosting.Accounts;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Matrix.Sync;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;

namespace Community.Hosting.Joining;

/// <summary>Decides about invitations and puts the joining into the outbox, so that it survives whatever happens next.</summary>
internal sealed partial class Invitations(
    BotAccount account, JoinOptions options, StoreAccess store, TimeProvider time, ILogger<Invitations> logger)
{
    /// <param name="invitations">As /sync brought them.</param>
    /// <param name="batch">That batch's token: each batch is answered once.</param>
    /// <param name="cancellation">Ends the waiting for the store.</param>
    public Task AnswerAsync(IReadOnlyList<SyncedInvite> invitations, string batch, CancellationToken cancellation) =>
        store.WriteAsync(
            async db =>
            {
                foreach (var invitation in invitations)
                    await AnswerAsync(db, invitation, batch, cancellation);
            },
            cancellation);

    private async Task AnswerAsync(CommunityContext db, SyncedInvite invitation, string batch, CancellationToken cancellation)
    {
        const string purpose = "invitation";
        var cause = $"{invitation.Room} {batch}";
        var bot = account.Bots[0].Name;
        var id = DerivedId.Of(bot, cause, purpose);
        if (await db.Outbox.AnyAsync(row => row.TransactionId == id, cancellation))
            return;

        var outbox = new Outbox(db, bot, account.User, cause, time.GetUtcNow().ToInstant());
        var inviter = Inviter(invitation);
        if (inviter is { } person && IsTrusted(person))
        {
            LogJoining(account.User, invitation.Room, person.Server);
            outbox.Join(invitation.Room, [person.Server], purpose, IsDirect(invitation) ? person : null);
        }
        else
        {
            LogDeclining(account.User, invitation.Room, inviter?.Server ?? "an unknown server");
            outbox.Leave(invitation.Room, purpose);
        }
    }

    private UserId? Inviter(SyncedInvite invitation) => Invitation(invitation)?.Sender;

    private bool IsDirect(SyncedInvite invitation) => Invitation(invitation)?.Content.Member("is_direct").AsBoolean() ?? false;

    private StrippedState? Invitation(SyncedInvite invitation) => invitation.State.LastOrDefault(state =>
        state.Type is EventType.Member && string.Equals(state.StateKey, account.User.Value, StringComparison.Ordinal));

    private bool IsTrusted(UserId inviter) =>
        string.Equals(inviter.Server, account.User.Server, StringComparison.OrdinalIgnoreCase) ||
        options.AllowedUsers.Contains(inviter) ||
        options.AllowedServers.Contains(inviter.Server, StringComparer.OrdinalIgnoreCase);

    // Not who it was: the log outlives what people want kept about them.
    [LoggerMessage(Level = LogLevel.Information, Message = "{User} follows an invitation from {Server} to {Room}.")]
    private partial void LogJoining(UserId user, RoomId room, string server);

    [LoggerMessage(Level = LogLevel.Information, Message = "{User} declines an invitation from {Server} to {Room}: not on the list.")]
    private partial void LogDeclining(UserId user, RoomId room, string server);
}
