using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Community.Matrix.Tests.Wire;

/// <summary>A homeserver that gives the answers of a script in their order, the last one for ever, and keeps what it was asked.</summary>
internal sealed class ScriptedHomeserver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<ReceivedRequest> _requests = [];
    private readonly HttpClient _http = MatrixSession.CreateHttpClient();
    private readonly Answer[] _answers;
    private readonly Task _serving;

    public ScriptedHomeserver(params Answer[] answers)
    {
        _answers = answers;
        _listener.Start();
        _serving = ServeAsync();
        Session = new MatrixSession(_http, Address, Time);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The clock of <see cref="Session"/>.</summary>
    public HastyTime Time { get; } = new();

    /// <summary>A session of ours with this homeserver.</summary>
    public MatrixSession Session { get; }

    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _end.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync(_end.Token);
            try
            {
                await AnswerAsync(client.GetStream());
            }
            catch (IOException)
            {
                // The client has hung up, as it does when it has waited long enough.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        _requests.Enqueue(await ReadAsync(stream));
        var answer = _answers[Math.Min(_requests.Count, _answers.Length) - 1];
        if (answer == Answer.Never)
            _ = await stream.ReadAsync(new byte[1], _end.Token);
        else if (answer.Bytes is { } bytes)
            await stream.WriteAsync(bytes, _end.Token);
    }

    private async Task<ReceivedRequest> ReadAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var line = await reader.ReadLineAsync(_end.Token) ?? string.Empty;
        var headers = new List<string>();
        while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } header)
            headers.Add(header);
        return new ReceivedRequest(line, headers, await BodyAsync(reader, headers));
    }

    private async Task<string> BodyAsync(StreamReader reader, List<string> headers)
    {
        if (headers.Contains("Transfer-Encoding: chunked"))
        {
            var body = new StringBuilder();
            while (await reader.ReadLineAsync(_end.Token) is { } size && size != "0")
                body.Append(await reader.ReadLineAsync(_end.Token));
            await reader.ReadLineAsync(_end.Token);
            return body.ToString();
        }
        var length = headers.SingleOrDefault(header => header.StartsWith("Content-Length:", StringComparison.Ordinal));
        if (length is null)
            return string.Empty;
        var text = new char[int.Parse(length.Split(':')[1], CultureInfo.InvariantCulture)];
        return new string(text, 0, await reader.ReadBlockAsync(text, _end.Token));
    }
}
