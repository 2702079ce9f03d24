namespace Community.Delivery.Tests.Process;

/// <summary>A process's network. It may die before a request leaves, or when the answer is there and nobody reads it any more.</summary>
internal sealed class MortalNetwork(Lifeline lifeline, HttpMessageHandler network) : DelegatingHandler(network)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lifeline.Pass();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifeline.Cut);
        var answer = await base.SendAsync(request, either.Token);
        await answer.Content.LoadIntoBufferAsync(either.Token);
        lifeline.Pass();
        return answer;
    }
}
