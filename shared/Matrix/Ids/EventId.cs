using System.Text.Json.Serialization;
using Community.Matrix.Json;

namespace Community.Matrix.Ids;

/// <summary>An event's identifier: opaque. Source: <see href="https://spec.matrix.org/v1.19/appendices/#event-ids"/>.</summary>
[JsonConverter(typeof(IdConverter<EventId>))]
public readonly record struct EventId : IMatrixId<EventId>
{
    private EventId(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, out EventId id)
    {
        var valid = IdGrammar.IsOpaque(text, '$');
        id = valid ? new EventId(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is no such identifier. For what comes from the network use <see cref="TryParse"/>.</exception>
    public static EventId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a event id.");

    public override string ToString() => Value ?? string.Empty;
}
