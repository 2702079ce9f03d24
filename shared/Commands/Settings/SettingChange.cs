using System.Text.Json.Nodes;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;

namespace Community.Commands.Settings;

/// <summary>Writes what a room sets into its state.</summary>
public static class SettingChange
{
    /// <summary>Changes keys of a room's state event, if the bot may; if not, that is answered, with what can be done.</summary>
    /// <param name="call">The command.</param>
    /// <param name="work">The transaction.</param>
    /// <param name="rights">The room's, read before; null: not asked about.</param>
    /// <param name="self">The bot's account.</param>
    /// <param name="eventType">The state event.</param>
    /// <param name="changes">Its new keys; null takes one out.</param>
    /// <returns>True: it is on its way.</returns>
    public static bool Write(CommandCall call, Work work, RoomRights? rights, UserId self, string eventType, JsonObject changes)
    {
        if (rights is not null && rights.LevelOf(self) < rights.LevelToSet(eventType))
        {
            call.Answer(work, SettingsReplies.MayNotSet(self, rights.LevelToSet(eventType), call.Language));
            return false;
        }
        work.Outbox.ChangeState(call.Event.Room, eventType, changes, "setting");
        return true;
    }
}
