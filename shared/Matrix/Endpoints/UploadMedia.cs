using System.Text.Json.Serialization;
using Community.Matrix.Json;

namespace Community.Matrix.Endpoints;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#post_matrixmediav3upload"/>.</summary>
public static class UploadMedia
{
    /// <summary>Puts a file into the media repository. Twice makes two files; nobody sees one that no event names. Not retried here.</summary>
    /// <returns>Its <c>mxc:</c> address.</returns>
    public static async Task<string> UploadAsync(
        this MatrixSession session, string name, string mediaType, byte[] content, CancellationToken cancellation)
    {
        var answer = await session.SendOnceAsync(
            MatrixRequest.Upload($"/_matrix/media/v3/upload", content, mediaType).With("filename", name), MatrixJson.Default.UploadResponse, cancellation);
        return answer.ContentUri;
    }
}

internal sealed record UploadResponse([property: JsonRequired, JsonPropertyName("content_uri")] string ContentUri);
