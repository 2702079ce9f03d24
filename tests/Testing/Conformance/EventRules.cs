using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Community.Testing.Conformance;

/// <summary>What the specification says of events in words only.</summary>
internal static class EventRules
{
    /// <summary>An event is at most 65,536 bytes, <see href="https://spec.matrix.org/v1.19/client-server-api/#size-limits"/>; the homeserver adds some of its own.</summary>
    private const int LargestContent = 65_536 - 2_048;

    /// <summary>The largest whole number that every client reads alike, <see href="https://spec.matrix.org/v1.19/appendices/#canonical-json"/>.</summary>
    private const long Largest = (1L << 53) - 1;

    private static readonly JsonSerializerOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Faults(string type, JsonElement content)
    {
        if (content.ValueKind is not JsonValueKind.Object)
            return [$"{type}: the content is no object"];
        return [.. Size(content), .. Numbers(content, type), .. Formatted(content), .. Mentions(content), .. Relation(type, content)];
    }

    private static IEnumerable<string> Size(JsonElement content)
    {
        // What counts is the canonical form, in which no letter is spelled as a number.
        if (Encoding.UTF8.GetByteCount(content.GetRawText()) > LargestContent && JsonSerializer.SerializeToUtf8Bytes(content, Canonical) is { Length: > LargestContent } bytes)
            yield return $"the content is too large for an event: {bytes.Length} bytes";
    }

    private static IEnumerable<string> Numbers(JsonElement value, string at) => value.ValueKind switch
    {
        JsonValueKind.Number when !value.TryGetInt64(out var number) || number is > Largest or < -Largest => [$"{at}: {value} is no whole number within ±(2^53 − 1)"],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Numbers(member.Value, $"{at}.{member.Name}")),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Numbers(item, at)),
        _ => [],
    };

    private static IEnumerable<string> Formatted(JsonElement content)
    {
        var format = content.TryGetProperty("format", out var named) ? named.ToString() : null;
        var isFormatted = content.TryGetProperty("formatted_body", out _);
        if (isFormatted && format != "org.matrix.custom.html")
            yield return "formatted_body without its format";
        if (!isFormatted && format is not null)
            yield return "format without formatted_body";
    }

    /// <summary><see href="https://spec.matrix.org/v1.19/client-server-api/#user-and-room-mentions"/>.</summary>
    private static IEnumerable<string> Mentions(JsonElement content)
    {
        if (!content.TryGetProperty("m.mentions", out var mentions) || mentions.ValueKind is not JsonValueKind.Object)
            yield break;
        foreach (var member in mentions.EnumerateObject())
            if (member is { Name: "user_ids", Value.ValueKind: JsonValueKind.Array })
            {
                var users = member.Value.EnumerateArray().Select(user => user.ToString()).ToList();
                if (users.Distinct(StringComparer.Ordinal).Count() != users.Count || users.Exists(user => !user.StartsWith('@')))
                    yield return "m.mentions.user_ids are not users, or not distinct";
            }
            else if (member.Name != "room" || member.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                yield return $"m.mentions.{member.Name} has no place there";
    }

    /// <summary><see href="https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events"/>.</summary>
    private static IEnumerable<string> Relation(string type, JsonElement content)
    {
        if (content.TryGetProperty("m.new_content", out var changed) && changed.ValueKind is JsonValueKind.Object && changed.TryGetProperty("m.relates_to", out _))
            yield return "m.new_content says what it relates to, which an edit can't change";
        if (!content.TryGetProperty("m.relates_to", out var relation))
        {
            if (content.TryGetProperty("m.new_content", out _))
                yield return "m.new_content replaces nothing";
            yield break;
        }
        if (relation.ValueKind is not JsonValueKind.Object)
        {
            yield return "m.relates_to is no object";
            yield break;
        }
        var kind = relation.TryGetProperty("rel_type", out var named) ? named.ToString() : null;
        var target = relation.TryGetProperty("event_id", out var event_id) ? event_id.ToString() : null;
        if ((kind is null) != (target is null) || target?.StartsWith('$') == false)
            yield return "m.relates_to: rel_type and event_id belong together";
        if (kind == "m.replace" != content.TryGetProperty("m.new_content", out _))
            yield return "m.replace and m.new_content belong together";
        if (kind == "m.annotation" && (type != "m.reaction" || !relation.TryGetProperty("key", out _)))
            yield return "an annotation is a reaction with a key";
        if (relation.TryGetProperty("m.in_reply_to", out var reply) && (reply.ValueKind is not JsonValueKind.Object || !reply.TryGetProperty("event_id", out var to) || !to.ToString().StartsWith('$')))
            yield return "m.in_reply_to names no event";
        if (relation.TryGetProperty("is_falling_back", out _) && kind != "m.thread")
            yield return "is_falling_back belongs to a thread";
    }
}
