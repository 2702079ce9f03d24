using System.Globalization;
using Community.Matrix.Json;
using Community.Matrix.Sync;

namespace Community.Matrix.Endpoints;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3sync"/>.</summary>
public static class SyncEvents
{
    /// <summary>What a slow homeserver may take on top of the long poll.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(90);

    /// <summary>Waits up to <paramref name="wait"/> for something new after <paramref name="since"/>. Not retried here.</summary>
    public static async Task<SyncBatch> SyncAsync(
        this MatrixSession session, string? since, string filter, TimeSpan wait, CancellationToken cancellation)
    {
        var request = MatrixRequest.Get($"/_matrix/client/v3/sync", wait + Slack)
            .With("since", since)
            .With("filter", filter)
            .With("timeout", ((long)wait.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        return SyncBatch.Read(await session.SendOnceAsync(request, MatrixJson.Default.SyncResponse, cancellation));
    }
}
