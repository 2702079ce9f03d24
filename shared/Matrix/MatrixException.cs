using System.Net;

namespace Community.Matrix;

/// <summary>The homeserver answered with an error. The message names the request and the codes and never holds content or a token.</summary>
public sealed class MatrixException : Exception
{
    internal MatrixException(string request, HttpStatusCode status, string code, TimeSpan? retryAfter, bool softLogout)
        : base($"{request} was answered with {(int)status} {code}.")
    {
        Status = status;
        Code = code;
        RetryAfter = retryAfter;
        SoftLogout = softLogout;
    }

    public HttpStatusCode Status { get; }

    /// <summary>The <c>errcode</c>, or an empty string where the answer had none (a proxy's error page).</summary>
    public string Code { get; }

    /// <summary>How long the homeserver asks us to wait, if it said so; never negative.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>With <see cref="ErrorCode.UnknownToken"/>: logging in again with the same device is welcome.</summary>
    public bool SoftLogout { get; }

    /// <summary>The same request may succeed later: too many requests, or a fault of the server or a proxy. A refusal without an
    /// <c>errcode</c> is none of the homeserver's: a proxy's, or one whose body was cut.</summary>
    public bool IsTransient => Status == HttpStatusCode.TooManyRequests || (int)Status >= 500 ||
        (Code.Length == 0 && Status is (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden));
}
