using System.Text;
using System.Text.Json.Nodes;

namespace Community.Matrix.Events;

/// <summary>A small text file to send. Its text travels within the content until it goes out; then it is uploaded, and the content says where it is.</summary>
/// <param name="Name">What it is called, as people see it.</param>
/// <param name="MediaType">Such as <c>text/calendar</c>.</param>
/// <param name="Text">What it holds, sent as UTF-8.</param>
public sealed record OutgoingFile(string Name, string MediaType, string Text)
{
    private const string TextKey = "de.community-bots.file";

    /// <summary>The content without its relation and without an address, which <see cref="TakeOutOf"/> is the way to. Source:
    /// <see href="https://spec.matrix.org/v1.19/client-server-api/#mfile"/>.</summary>
    public JsonObject ToContent() => new()
    {
        ["msgtype"] = "m.file",
        ["body"] = Name,
        ["filename"] = Name,
        ["info"] = new JsonObject { ["mimetype"] = MediaType, ["size"] = Encoding.UTF8.GetByteCount(Text) },
        ["m.mentions"] = new JsonObject(),
        [TextKey] = Text,
    };

    /// <summary>Takes the file out of a content that has one; null: it has none.</summary>
    public static OutgoingFile? TakeOutOf(JsonObject content)
    {
        if (content[TextKey] is not JsonValue text || content["info"]?["mimetype"] is not JsonValue type || content["filename"] is not JsonValue name)
            return null;
        content.Remove(TextKey);
        return new OutgoingFile(name.GetValue<string>(), type.GetValue<string>(), text.GetValue<string>());
    }
}
