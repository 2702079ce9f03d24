using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using NodaTime;
using NodaTime.Text;

namespace Community.Faq.Files;

/// <summary>Entries as JSON, one a line: all of them there is, to be read again without loss.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(FiledEntry entry)
    {
        var json = new JsonObject
        {
            ["id"] = entry.Id,
            ["room"] = entry.Room.Value,
            ["question"] = entry.Question,
            ["answers"] = new JsonArray([.. entry.Answers.Select(Answer)]),
            ["tags"] = Texts(entry.Tags),
            ["wordings"] = Texts(entry.Wordings),
            ["state"] = NameOf(entry.State),
            ["visibility"] = NameOf(entry.Visibility),
            ["kept"] = Time(entry.KeptAt),
            ["checked"] = Time(entry.CheckedAt),
            ["review"] = Time(entry.ReviewAt),
        };
        return json.ToJsonString(Readable);
    }

    /// <param name="line">A line of a file.</param>
    /// <param name="room">Where an entry belongs that does not say.</param>
    /// <returns>The entry, or what is wrong with the line.</returns>
    public static (FiledEntry? Entry, string? Trouble) Read(string line, RoomId? room)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement, room);
        }
        catch (JsonException)
        {
            return (null, "is no JSON");
        }
    }

    private static (FiledEntry? Entry, string? Trouble) Read(JsonElement? json, RoomId? room)
    {
        var its = json.Member("room") is { } named ? ((JsonElement?)named).AsId<RoomId>() : room;
        var question = json.Member("question").AsText()?.Trim();
        var answers = json.Member("answers").Items().Select(answer => ((JsonElement?)answer).AsText() ?? ((JsonElement?)answer).Member("text").AsText())
            .Append(json.Member("answer").AsText()).OfType<string>().Select(text => text.Trim()).Where(text => text.Length > 0).ToList();
        if (its is not { } home)
            return (null, "names no room; give one with --room");
        if (question is not { Length: > 0 })
            return (null, "has no question");
        if (answers.Count == 0)
            return (null, "has no answer");
        if (!Named<EntryState>(json.Member("state"), EntryState.Published, out var state))
            return (null, "has a state that is none of draft, published, toreview, archived");
        if (!Named<Visibility>(json.Member("visibility"), Visibility.Room, out var visibility))
            return (null, "has a visibility that is none of room, space, public");
        return (new FiledEntry(json.Member("id").AsInteger(), home, question, [.. answers.Select(text => new FiledAnswer(text))])
        {
            Tags = All(json.Member("tags")),
            Wordings = All(json.Member("wordings")),
            State = state,
            Visibility = visibility,
            KeptAt = Moment(json.Member("kept")),
            CheckedAt = Moment(json.Member("checked")),
            ReviewAt = Moment(json.Member("review")),
        }, null);
    }

    private static JsonNode Answer(FiledAnswer answer) =>
        answer.By is { } by ? new JsonObject { ["text"] = answer.Text, ["by"] = by } : new JsonObject { ["text"] = answer.Text };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static List<string> All(JsonElement? list) => [.. list.Items().Select(one => ((JsonElement?)one).AsText()).OfType<string>()];

    private static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static bool Named<T>(JsonElement? json, T otherwise, out T value)
        where T : struct, Enum
    {
        value = otherwise;
        return json is null or { ValueKind: JsonValueKind.Null } ||
            (json.AsText() is { } name && name.All(char.IsLetter) && Enum.TryParse(name, ignoreCase: true, out value));
    }

    private static string? Time(Instant? moment) => moment?.ToString("uuuu-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static Instant? Moment(JsonElement? json) =>
        json.AsText() is { } text && InstantPattern.ExtendedIso.Parse(text) is { Success: true } read ? read.Value : null;
}
