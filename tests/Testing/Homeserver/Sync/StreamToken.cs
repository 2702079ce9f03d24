using System.Globalization;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Sync;

/// <summary>
/// Names the gap after a place in the stream. The tokens of sync and of history are the same ones; to a client they are opaque:
/// https://spec.matrix.org/v1.16/client-server-api/#pagination
/// </summary>
internal static class StreamToken
{
    private const string End = "_fake";

    public static string Write(long position) => string.Create(CultureInfo.InvariantCulture, $"s{position}{End}");

    public static long Read(string token) =>
        token is ['s', .. var rest] && rest.EndsWith(End, StringComparison.Ordinal)
        && long.TryParse(rest.AsSpan(0, rest.Length - End.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? position
            : throw new MatrixException(400, "M_UNKNOWN", $"Invalid stream token '{token}'");
}
