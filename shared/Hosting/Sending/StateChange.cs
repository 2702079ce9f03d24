using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Store.Delivery;

namespace Community.Hosting.Sending;

/// <summary>Carries out a <see cref="OutboxAction.ChangeState"/>. Twice is as good as once, so there is never a doubt to settle.</summary>
internal static class StateChange
{
    // Merged here and not when it was decided: another change may have come in between.
    public static async Task MakeAsync(MatrixSession session, OutboxItem item, RoomId room, CancellationToken cancellation)
    {
        var content = new JsonObject();
        foreach (var (name, value) in (await session.GetStateAsync(room, item.EventType, string.Empty, cancellation)).Members())
            content[name] = JsonNode.Parse(value.GetRawText());
        using var changes = JsonDocument.Parse(item.Content);
        foreach (var (name, value) in ((JsonElement?)changes.RootElement).Members())
            if (value.ValueKind == JsonValueKind.Null)
                content.Remove(name);
            else
                content[name] = JsonNode.Parse(value.GetRawText());
        await session.PutStateAsync(room, item.EventType, string.Empty, content, cancellation);
    }
}
