using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Commands.Arguments;
using Community.Commands.Permissions;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;

namespace Community.Commands.Settings;

/// <summary><c>!faq einstellungen [NAME] [WERT]</c>: shows and changes what a room has set for itself. The truth is a state event of the room.</summary>
public sealed class SettingsCommand(string eventType, IReadOnlyList<RoomSetting> settings) : ICommand
{
    private static readonly CommandWord Usual = new("standard", "default");

    private readonly ChoiceArgument<RoomSetting> _setting = new(
        SettingsReplies.Name, [.. settings.Select(setting => (setting.Word, setting))])
    { IsOptional = true };

    private readonly RestArgument _value = new(SettingsReplies.Value) { IsOptional = true };

    public CommandWord Word { get; } = new("einstellungen", "settings", "einstellung", "setting");

    public IReadOnlyList<Argument> Takes => [_setting, _value];

    public Wording Purpose => SettingsReplies.Purpose;

    public Permission? Needs(CommandCall call) => call.Words.Count < 2 ? null : Named(call)?.Needs;

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation) => new Found(
        await room.GetSettingsAsync(eventType, cancellation),
        call.Words.Count < 2 ? null : await room.GetRightsAsync(cancellation),
        room.Self);

    public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var found = (Found)call.Prepared!;
        if (call.Value(_setting) is not { } setting)
            call.Answer(work, SettingsReplies.All(settings, found.Content, call.Usage, call.Language));
        else if (call.Value(_value) is not { } typed)
            call.Answer(work, SettingsReplies.One(setting, found.Content, call.Usage, call.Language));
        else
            Change(call, work, setting, typed, found);
        return Task.CompletedTask;
    }

    private void Change(CommandCall call, Work work, RoomSetting setting, string typed, Found found)
    {
        var value = Usual.Matches(typed) ? null : setting.Read(typed);
        if (value is null && !Usual.Matches(typed))
        {
            call.Refuse(work, SettingsReplies.NoValue(setting, typed).In(call.Language));
            return;
        }
        if (!SettingChange.Write(call, work, found.Rights, found.Self, eventType, new JsonObject { [setting.Key] = value?.DeepClone() }))
            return;
        using var after = JsonDocument.Parse(new JsonObject { [setting.Key] = value }.ToJsonString());
        call.Answer(work, SettingsReplies.Changed(setting, after.RootElement, call.Language));
    }

    private RoomSetting? Named(CommandCall call) => settings.FirstOrDefault(setting => setting.Word.Matches(call.Words[0].Text));

    private sealed record Found(JsonElement? Content, RoomRights? Rights, UserId Self);
}
