using Community.Matrix.Json;

namespace Community.Matrix.Tests.Wire;

public sealed class TimeoutTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_answer_in_time_is_a_timeout_that_passes()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Never);

        var late = await Assert.ThrowsAsync<TimeoutException>(() => Ask(homeserver, Short, Cancellation));
        Assert.True(NetworkFault.IsTransient(late));
    }

    [Fact]
    public async Task A_cancelled_request_is_no_timeout()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Never);
        using var cancelled = new CancellationTokenSource(Short);

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Ask(homeserver, TimeSpan.FromMinutes(1), cancelled.Token));
        Assert.False(NetworkFault.IsTransient(thrown));
    }

    [Fact]
    public async Task A_late_answer_is_asked_for_again()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Never, Answer.Json("""{"versions": []}"""));

        await homeserver.Session.SendIdempotentAsync(
            MatrixRequest.Get($"/_matrix/client/versions", Short), MatrixJson.Default.VersionsResponse, Cancellation);
        Assert.Equal(2, homeserver.Requests.Count);
    }

    private static async Task Ask(ScriptedHomeserver homeserver, TimeSpan timeout, CancellationToken cancellation) =>
        await homeserver.Session.SendOnceAsync(
            MatrixRequest.Get($"/_matrix/client/versions", timeout), MatrixJson.Default.VersionsResponse, cancellation);
}
