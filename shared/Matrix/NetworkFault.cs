using System.Text.Json;

namespace Community.Matrix;

/// <summary>Tells faults of the network and of a struggling server, which pass, from refusals, which stay.</summary>
public static class NetworkFault
{
    /// <summary>True, if the same request may succeed later. A cancelled one is no fault.</summary>
    public static bool IsTransient(Exception exception) => exception switch
    {
        MatrixException matrix => matrix.IsTransient,
        // A truncated answer ends as one of the last two.
        HttpRequestException or TimeoutException or IOException or JsonException => true,
        _ => false,
    };
}
