using System.Text.Json.Nodes;
using Community.Hosting.Accounts;
using Community.Hosting.Sending;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Store;
using Community.Store.Delivery;

namespace Community.Hosting.Rooms;

/// <summary>Opens direct rooms. Creating a room knows no transaction id; instead the room bears its item's id from its first event on, by which
/// one that was created just before a crash is found again.</summary>
internal sealed class DirectRoomOpening(BotAccount account, StoreAccess store)
{
    /// <summary>The direct room with the item's recipient, who is invited to it or in it.</summary>
    /// <param name="item">An item with the action <see cref="OutboxAction.OpenDirect"/>.</param>
    /// <param name="wasTried">It has been attempted before, so that the room may be there.</param>
    /// <param name="cancellation">Ends the requests.</param>
    public async Task<RoomId> OpenAsync(OutboxItem item, bool wasTried, CancellationToken cancellation)
    {
        var person = item.Recipient ?? throw new InvalidOperationException("A direct room needs a recipient.");
        if (wasTried && await FindCreatedAsync(item, cancellation) is { } created)
            return await WithInvitationAsync(created, person, cancellation);
        // Meanwhile they may have opened one themselves.
        if (await store.ReadAsync(db => DirectRooms.FindAsync(db, account.User, person, cancellation)) is { } theirs)
            return theirs;
        try
        {
            return await account.Session.CreateRoomAsync(Options(item, person), cancellation);
        }
        catch (MatrixException refusal) when (!refusal.IsTransient)
        {
            // The room may be there all the same, and only the invitation have been refused.
            if (await FindCreatedAsync(item, cancellation) is { } without)
                return await WithInvitationAsync(without, person, cancellation);
            throw;
        }
    }

    private static JsonObject Options(OutboxItem item, UserId person) => new()
    {
        // Both have all rights; who enters a talk of two should not find the other one above.
        ["preset"] = "trusted_private_chat",
        ["is_direct"] = true,
        ["invite"] = new JsonArray(person.Value),
        ["creation_content"] = new JsonObject { [OutboxContent.Key] = item.TransactionId },
    };

    private async Task<RoomId?> FindCreatedAsync(OutboxItem item, CancellationToken cancellation)
    {
        foreach (var room in await account.Session.GetJoinedRoomsAsync(cancellation))
            if (await store.ReadAsync(db => MayBeItAsync(db, room, item)) &&
                await account.Session.GetStateAsync(room, EventType.Create, string.Empty, cancellation) is { } create &&
                string.Equals(create.Member(OutboxContent.Key).AsText(), item.TransactionId, StringComparison.Ordinal))
                return room;
        return null;
    }

    // A room that is known and nobody's, or somebody else's direct room, need not be asked for.
    private async Task<bool> MayBeItAsync(CommunityContext db, RoomId room, OutboxItem item) =>
        await db.KnownRooms.FindAsync(account.User, room) is not { } known || known.DirectWith == item.Recipient;

    private async Task<RoomId> WithInvitationAsync(RoomId room, UserId person, CancellationToken cancellation)
    {
        try
        {
            var member = await account.Session.GetStateAsync(room, EventType.Member, person.Value, cancellation);
            if (member.Member("membership").AsText() is not (MemberContent.Invite or MemberContent.Join))
                await account.Session.InviteToDirectAsync(room, person, cancellation);
            return room;
        }
        catch (MatrixException refusal) when (!refusal.IsTransient && refusal.Code is not (ErrorCode.UnknownToken or ErrorCode.MissingToken))
        {
            // Nobody will come: an empty room is of no use to anyone.
            await account.Session.LeaveAsync(room, reason: null, cancellation);
            throw;
        }
    }
}
