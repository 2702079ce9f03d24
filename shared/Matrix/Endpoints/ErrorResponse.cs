namespace Community.Matrix.Endpoints;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#standard-error-response"/>. The text in
/// <c>error</c> is left out on purpose: it may repeat what a person wrote.</summary>
internal sealed record ErrorResponse(string? Errcode, long? RetryAfterMs, bool? SoftLogout);
