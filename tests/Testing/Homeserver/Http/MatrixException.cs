namespace Community.Testing.Homeserver.Http;

/// <summary>A refusal by the rules of the specification: https://spec.matrix.org/v1.16/client-server-api/#standard-error-response</summary>
internal sealed class MatrixException(int status, string code, string error) : InvalidOperationException($"{code}: {error}")
{
    public int Status => status;

    public string Code => code;

    public string Error => error;

    public bool? SoftLogout { get; init; }

    public static MatrixException Forbidden(string error) => new(403, "M_FORBIDDEN", error);

    public static MatrixException NotFound(string error) => new(404, "M_NOT_FOUND", error);

    public static MatrixException Invalid(string error) => new(400, "M_INVALID_PARAM", error);

    public static MatrixException BadJson(string error) => new(400, "M_BAD_JSON", error);
}
