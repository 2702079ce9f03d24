using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Accounts;
using Community.Testing.Homeserver.Http;
using Community.Testing.Homeserver.Rooms;

namespace Community.Testing.Homeserver.Endpoints;

/// <summary>Sending, redacting, typing: https://spec.matrix.org/v1.16/client-server-api/#sending-events-to-a-room</summary>
internal sealed class SendEndpoints(World world)
{
    public void Map(Router router)
    {
        router.Map("PUT", "/_matrix/client/v3/rooms/{room}/send/{type}/{txn}", call => Once(call, (room, draft) =>
        {
            draft = draft with { Type = call["type"], Content = call.Json };
            // https://spec.matrix.org/v1.18/client-server-api/#put_matrixclientv3roomsroomidsendeventtypetxnid takes redactions too.
            if (draft.Type == "m.room.redaction" && draft.Content.Text("redacts") is { } target)
            {
                draft.Content.Remove("redacts");
                draft = draft with { Redacts = target };
            }

            ContentRules.Check(room, draft);
            return draft;
        }));
        router.Map("PUT", "/_matrix/client/v3/rooms/{room}/redact/{event}/{txn}", call => Once(call, (_, draft) => draft with
        {
            Content = call.OptionalJson.Text("reason") is { } reason ? new JsonObject { ["reason"] = reason } : [],
            Redacts = call["event"],
        }));
        router.Map("PUT", "/_matrix/client/v3/rooms/{room}/typing/{user}", SetTyping);
    }

    /// <summary>The same transaction id gives the same event, whatever the rest of the request says.</summary>
    private Reply Once(Call call, Func<Room, EventDraft, EventDraft> complete)
    {
        var room = world.RoomOfMember(call["room"], call.UserId);
        var key = new TransactionKey(call.UserId, call.Session.DeviceId, room.Id, call["txn"]);
        if (world.Transactions.Find(key) is not { } eventId)
        {
            var draft = complete(room, new EventDraft(call.UserId, "m.room.redaction", []));
            eventId = Sending.Send(room, draft with { TransactionId = call["txn"], DeviceId = call.Session.DeviceId }).Id!;
            world.Transactions.Remember(key, eventId);
        }

        return Reply.Ok(new JsonObject { ["event_id"] = eventId });
    }

    private Reply SetTyping(Call call)
    {
        var room = world.RoomOfMember(call["room"], call.UserId);
        if (call["user"] != call.UserId)
            throw new MatrixException(400, "M_FORBIDDEN", "Cannot set another user's typing state");
        if (!room.State.IsJoined(call.UserId))
            throw MatrixException.Forbidden($"User {call.UserId} not in room {room.Id}");
        room.SetTyping(call.UserId, call.Json.Flag("typing") == true);
        return Reply.Done();
    }
}
