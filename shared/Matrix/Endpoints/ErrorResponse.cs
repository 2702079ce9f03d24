using System.Text.Json;
using Community.Matrix.Json;

namespace Community.Matrix.Endpoints;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#standard-error-response"/>. The text in
/// <c>error</c> is left out on purpose: it may repeat what a person wrote.</summary>
internal sealed record ErrorResponse(string? Code, long? RetryAfterMs, bool? SoftLogout)
{
    // Key by key: a proxy's or an old server's odd value in one must not hide the others.
    public static ErrorResponse Read(JsonElement json) => new(
        json.Member("errcode").AsText(), json.Member("retry_after_ms").AsInteger(), json.Member("soft_logout").AsBoolean());
}
