namespace Community.Matrix;

/// <summary>Error codes the suite acts on. Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#common-error-codes"/>.</summary>
public static class ErrorCode
{
    public const string Forbidden = "M_FORBIDDEN";
    public const string NotFound = "M_NOT_FOUND";
    public const string UnknownToken = "M_UNKNOWN_TOKEN";
    public const string MissingToken = "M_MISSING_TOKEN";

    /// <summary>The same emoji of ours is there already.</summary>
    public const string DuplicateAnnotation = "M_DUPLICATE_ANNOTATION";
    public const string UserInUse = "M_USER_IN_USE";
    public const string RoomInUse = "M_ROOM_IN_USE";
}
