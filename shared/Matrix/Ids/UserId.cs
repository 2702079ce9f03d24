using System.Text.Json.Serialization;
using Community.Matrix.Json;

namespace Community.Matrix.Ids;

/// <summary>An account's identifier, <c>@name:server</c>. Source: <see href="https://spec.matrix.org/v1.19/appendices/#user-identifiers"/>.</summary>
[JsonConverter(typeof(IdConverter<UserId>))]
public readonly record struct UserId : IMatrixId<UserId>
{
    private UserId(string value) => Value = value;

    public string Value { get; }

    /// <summary>The server it was made on, with its port if it has one.</summary>
    public string Server => IdGrammar.ServerOf(Value);

    /// <summary>The part before the server, without the sigil.</summary>
    public string Localpart => Value[1..Value.IndexOf(':', StringComparison.Ordinal)];

    public static bool TryParse(string? text, out UserId id)
    {
        var valid = IdGrammar.HasServer(text, '@');
        id = valid ? new UserId(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is no such identifier. For what comes from the network use <see cref="TryParse"/>.</exception>
    public static UserId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a user id.");

    public override string ToString() => Value ?? string.Empty;
}
