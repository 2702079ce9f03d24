using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Matrix.Sync;

namespace Community.Hosting.Joining;

/// <summary>What an invitation says about itself. It comes from the inviting server; nothing in it is proved.</summary>
/// <param name="Room">The room.</param>
/// <param name="Inviter">Who invites; null, if it does not say.</param>
/// <param name="IsDirect">The two of us are to be alone there.</param>
/// <param name="IsEncrypted">What is said there is encrypted.</param>
internal sealed record Invitation(RoomId Room, UserId? Inviter, bool IsDirect, bool IsEncrypted)
{
    public static Invitation Read(SyncedInvite invite, UserId self)
    {
        var own = invite.State.LastOrDefault(state =>
            state.Type is EventType.Member && string.Equals(state.StateKey, self.Value, StringComparison.Ordinal));
        return new Invitation(
            invite.Room, own?.Sender, own?.Content.Member("is_direct").AsBoolean() ?? false,
            invite.State.Any(state => state is { Type: EventType.Encryption, StateKey: "" }));
    }
}
