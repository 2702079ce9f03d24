using System.Text.Json;
using Community.Matrix.Ids;

namespace Community.Matrix.Json;

/// <summary>
/// Reads values out of JSON that anybody may have written. A value of the wrong type, a string with broken surrogates and a
/// number out of range all read as "not there"; nothing here throws.
/// </summary>
public static class HostileJson
{
    /// <summary>The member, if <paramref name="json"/> is an object and has it.</summary>
    public static JsonElement? Member(this JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return null;
        try
        {
            return json.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // Another member's name is no text. Then they are looked through one by one, and that one is passed over.
            return Members(json).Where(member => string.Equals(member.Name, name, StringComparison.Ordinal))
                .Select(member => (JsonElement?)member.Value).LastOrDefault();
        }
    }

    public static JsonElement? Member(this JsonElement? json, string name) => json?.Member(name);

    public static string? AsText(this JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.String } text)
            return null;
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            // "\ud800" is well-formed JSON and no text: System.Text.Json only notices when the string is asked for.
            return null;
        }
    }

    /// <summary>An integer within what Matrix allows in JSON (±2^53), also one written as <c>50.0</c>.</summary>
    public static long? AsInteger(this JsonElement? json)
    {
        const long limit = 1L << 53;
        if (json is not { ValueKind: JsonValueKind.Number } number)
            return null;
        if (number.TryGetInt64(out var whole))
            return whole is >= -limit and <= limit ? whole : null;
        return number.TryGetDouble(out var real) && Math.Abs(real) <= limit && Math.Floor(real).Equals(real) ? (long)real : null;
    }

    public static bool? AsBoolean(this JsonElement? json) =>
        json?.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    public static TId? AsId<TId>(this JsonElement? json)
        where TId : struct, IMatrixId<TId> =>
        TId.TryParse(json.AsText(), out var id) ? id : null;

    /// <summary>The members of an object; none if it is no object, and none whose name is no text.</summary>
    public static IEnumerable<(string Name, JsonElement Value)> Members(this JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.Object } map)
            yield break;
        foreach (var property in map.EnumerateObject())
            if (NameOf(property) is { } name)
                yield return (name, property.Value);
    }

    /// <summary>The items of an array; none if it is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? json) =>
        json is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
