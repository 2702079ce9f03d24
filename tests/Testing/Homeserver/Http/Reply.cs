using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Community.Testing.Homeserver.Http;

/// <summary>An answer before it goes out, so that a fault can still spoil it.</summary>
internal sealed record Reply(int Status, byte[] Body, string ContentType = "application/json")
{
    public TimeSpan? RetryAfter { get; init; }

    public ReplyEnd End { get; init; } = ReplyEnd.Whole;

    /// <summary>No answer at all: the connection just ends.</summary>
    public static Reply Dropped { get; } = new(0, []) { End = ReplyEnd.Dropped };

    public static Reply Ok(JsonNode json) => Json(200, json);

    public static Reply Done() => Ok(new JsonObject());

    public static Reply Json(int status, JsonNode json) => new(status, Encoding.UTF8.GetBytes(Http.Json.Write(json)));

    public static Reply Html(int status) => new(status,
        Encoding.UTF8.GetBytes($"<html>\r\n<head><title>{status}</title></head>\r\n<body><center><h1>{status}</h1></center></body>\r\n</html>"),
        "text/html");

    public static Reply Refused(MatrixException refusal)
    {
        var json = new JsonObject { ["errcode"] = refusal.Code, ["error"] = refusal.Error };
        if (refusal.SoftLogout is { } softly)
            json["soft_logout"] = softly;
        return Json(refusal.Status, json);
    }

    public async Task WriteAsync(HttpContext http)
    {
        if (End is ReplyEnd.Dropped)
        {
            http.Abort();
            return;
        }

        var sent = End is ReplyEnd.Whole ? Body : Body[..(Body.Length / 2)];
        http.Response.StatusCode = Status;
        http.Response.ContentType = ContentType;
        http.Response.ContentLength = End is ReplyEnd.CutOff ? Body.Length : sent.Length;
        if (RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await http.Response.Body.WriteAsync(sent, http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        if (End is ReplyEnd.CutOff)
            http.Abort();
    }
}

internal enum ReplyEnd
{
    Whole,

    /// <summary>Half of the body, and a length that says so: it arrives as broken JSON.</summary>
    Halved,

    /// <summary>Half of the body, then the connection ends.</summary>
    CutOff,

    Dropped,
}
