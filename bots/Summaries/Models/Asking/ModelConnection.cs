using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using OpenAI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Community.Summaries.Models.Asking;

/// <summary>Asks the model, patiently but not for ever. What was asked and answered is in no log and in no exception that leaves this.</summary>
internal sealed partial class ModelConnection : IDisposable
{
    private const int Retries = 2, LongestAnswer = 8_192;

    private readonly HttpClient _http;
    private readonly IChatClient _chat;
    private readonly ResiliencePipeline _pipeline;
    private readonly ILogger<ModelConnection> _logger;

    /// <param name="options">Checked.</param>
    /// <param name="key">What the server asks for; null if nothing.</param>
    public ModelConnection(ModelOptions options, string? key, TimeProvider time, ILogger<ModelConnection> logger)
    {
        // A redirect would take key and talk to another place.
        _http = new HttpClient(new AnswerLimit(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })) { Timeout = Timeout.InfiniteTimeSpan };
        var client = new OpenAIClient(new ApiKeyCredential(key ?? "none"), new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Address),
            Transport = new HttpClientPipelineTransport(_http),
            // The pipeline below tries again and watches the time.
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        });
        _chat = client.GetChatClient(options.Name).AsIChatClient();
        _pipeline = Pipeline(options, time);
        _logger = logger;
    }

    /// <param name="schema">What the answer is to look like; a server may not keep to it.</param>
    /// <returns>The answer's text; null if there is none.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<string?> AskAsync(string instructions, string text, JsonElement schema, CancellationToken cancellation)
    {
        var messages = new[] { new ChatMessage(ChatRole.System, instructions), new ChatMessage(ChatRole.User, text) };
        var settings = new ChatOptions { Temperature = 0, MaxOutputTokens = LongestAnswer, ResponseFormat = ChatResponseFormat.ForJsonSchema(schema, "summary") };
        try
        {
            return await GetAsync(messages, settings, cancellation);
        }
        // Whatever a strange server makes the client fall over with; its message may quote what was asked, so only its kind is told.
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            NoAnswer(fault.GetType().Name, (fault as ClientResultException)?.Status ?? 0);
            return null;
        }
    }

    private async Task<string> GetAsync(ChatMessage[] messages, ChatOptions settings, CancellationToken cancellation)
    {
        try
        {
            return (await _pipeline.ExecuteAsync(async attempt => await _chat.GetResponseAsync(messages, settings, attempt), cancellation)).Text;
        }
        // Some servers don't know schemas. What the answer is to look like stands in the instructions, too.
        catch (ClientResultException refused) when (refused.Status is 400 or 422 && settings.ResponseFormat is not null)
        {
            return await GetAsync(messages, new ChatOptions { Temperature = settings.Temperature, MaxOutputTokens = settings.MaxOutputTokens }, cancellation);
        }
    }

    public void Dispose()
    {
        _chat.Dispose();
        _http.Dispose();
    }

    private static ResiliencePipeline Pipeline(ModelOptions options, TimeProvider time)
    {
        static ValueTask<bool> IsPassing(Outcome<object> outcome) => ValueTask.FromResult(outcome.Exception is TimeoutRejectedException or IOException or HttpRequestException
            or ClientResultException { Status: 408 or 429 or >= 500 } or ClientResultException { Status: 0, InnerException: not HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } });

        return new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = arguments => IsPassing(arguments.Outcome),
                MaxRetryAttempts = Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(20),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = arguments => IsPassing(arguments.Outcome),
                FailureRatio = 0.8,
                MinimumThroughput = 5,
                SamplingDuration = TimeSpan.FromMinutes(5),
                BreakDuration = TimeSpan.FromMinutes(1),
            })
            .AddTimeout(options.AnswerTimeout)
            .Build();
    }

    [LoggerMessage(LogLevel.Warning, "The language model gave no answer: {Kind}, status {Status}.")]
    private partial void NoAnswer(string kind, int status);
}
