using System.Globalization;
using System.Text;

namespace Community.Matrix.Tests.Wire;

/// <summary>What the homeserver puts on the wire, byte by byte. Null bytes: it ends the connection without a word.</summary>
internal sealed record Answer(byte[]? Bytes)
{
    /// <summary>The connection ends before anything is answered.</summary>
    public static Answer Dropped { get; } = new((byte[]?)null);

    /// <summary>Nothing is answered for as long as the client waits.</summary>
    public static Answer Never { get; } = new([]);

    /// <summary>What a proxy says when the homeserver is not there.</summary>
    public static Answer BadGateway { get; } = Of(502, "<html><body><h1>502 Bad Gateway</h1></body></html>", "Content-Type: text/html");

    public static Answer Json(string body) => Of(200, body);

    public static Answer Error(int status, string code, string more = "", params string[] headers) =>
        Of(status, $$"""{"errcode": "{{code}}", "error": "Some words"{{more}}}""", headers);

    /// <summary>An answer that ends in the middle, although its length was promised.</summary>
    public static Answer CutOff(string body)
    {
        var whole = Json(body).Bytes!;
        return new Answer(whole[..^(body.Length / 2)]);
    }

    public static Answer Of(int status, string body, params string[] headers)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Word\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n");
        foreach (var header in headers)
            text.Append(header).Append("\r\n");
        return new Answer(Encoding.UTF8.GetBytes(text.Append("\r\n").Append(body).ToString()));
    }
}
