using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Community.Matrix.Endpoints;
using Community.Matrix.Json;
using Polly;

namespace Community.Matrix;

/// <summary>
/// One account's connection to its homeserver. The endpoints in <see cref="Endpoints"/> are its operations. Every call throws
/// <see cref="MatrixException"/> for an answer that is an error and one of the faults of <see cref="NetworkFault"/> otherwise.
/// </summary>
public sealed class MatrixSession(HttpClient http, Uri homeserver, TimeProvider time)
{
    /// <summary>What a homeserver may answer at most; a sync of thousands of rooms stays far below.</summary>
    private const int MaxAnswerBytes = 128 * 1024 * 1024;

    private readonly ResiliencePipeline _retrying = Retries.Pipeline(time);

    // The address may have a path of its own.
    private readonly string _base = homeserver.AbsoluteUri.TrimEnd('/');

    public Uri Homeserver { get; } = homeserver;

    /// <summary>The access token; set after login. It travels in a header only, never in an address.</summary>
    public string? AccessToken { private get; set; }

    /// <summary>An HTTP client fit for any number of sessions: certificates are checked, redirects (which could carry a token
    /// elsewhere) are not followed, names are resolved anew now and then.</summary>
    public static HttpClient CreateHttpClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectTimeout = TimeSpan.FromSeconds(20),
    })
    {
        // Each request has its own limit, since a long poll takes longer than the rest.
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = MaxAnswerBytes,
    };

    /// <summary>Sends a request whose repetition changes nothing; faults that pass are retried a few times.</summary>
    public async Task<TAnswer> SendIdempotentAsync<TAnswer>(MatrixRequest request, JsonTypeInfo<TAnswer> answer, CancellationToken cancellation) =>
        await _retrying.ExecuteAsync(async token => await SendOnceAsync(request, answer, token), cancellation);

    /// <summary>Sends a request once; for those whose repetition matters and for callers who decide themselves when to try again.</summary>
    public async Task<TAnswer> SendOnceAsync<TAnswer>(MatrixRequest request, JsonTypeInfo<TAnswer> answer, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(request.Timeout);
        try
        {
            using var message = Message(request);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseContentRead, limit.Token);
            if (!response.IsSuccessStatusCode)
                throw await ErrorAsync(request, response, limit.Token);
            await using var body = await response.Content.ReadAsStreamAsync(limit.Token);
            return await JsonSerializer.DeserializeAsync(body, answer, limit.Token)
                ?? throw new JsonException($"{request.Name} was answered with null.");
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"{request.Name} was not answered within {request.Timeout.TotalSeconds:0} s.", late);
        }
    }

    private HttpRequestMessage Message(MatrixRequest request)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(_base + request.Address)) { Content = request.Content() };
        if (AccessToken is { } token)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return message;
    }

    private static async Task<MatrixException> ErrorAsync(MatrixRequest request, HttpResponseMessage response, CancellationToken cancellation)
    {
        ErrorResponse? error = null;
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            error = ErrorResponse.Read(await JsonSerializer.DeserializeAsync(body, MatrixJson.Default.JsonElement, cancellation));
        }
        catch (JsonException)
        {
            // A proxy's page in HTML: the status says all there is.
        }
        return new MatrixException(request.Name, response.StatusCode, error?.Code ?? string.Empty,
            Retries.RetryAfter(response.Headers.RetryAfter, error?.RetryAfterMs), error?.SoftLogout ?? false);
    }
}
