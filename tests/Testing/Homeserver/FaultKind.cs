using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver;

/// <summary>What goes wrong with a request that a <see cref="Fault"/> strikes.</summary>
public sealed class FaultKind
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(2);

    private readonly Func<Call, Func<Task<Reply>>, Task<Reply>> answer;

    private FaultKind(Func<Call, Func<Task<Reply>>, Task<Reply>> answer) => this.answer = answer;

    /// <summary>The connection ends before anything was carried out.</summary>
    public static FaultKind Drop { get; } = new((_, _) => Task.FromResult(Reply.Dropped));

    /// <summary>The request is carried out, then the connection ends: the client cannot know that it was.</summary>
    public static FaultKind LoseAnswer { get; } = new(async (_, next) =>
    {
        await next();
        return Reply.Dropped;
    });

    /// <summary>Carried out; the connection ends in the middle of the JSON.</summary>
    public static FaultKind CutAnswer { get; } = new(async (_, next) => await next() with { End = ReplyEnd.CutOff });

    /// <summary>Carried out; half of the JSON comes in an answer that looks complete, as from a broken proxy.</summary>
    public static FaultKind HalveAnswer { get; } = new(async (_, next) => await next() with { End = ReplyEnd.Halved });

    /// <summary>For sync: the timeline events of the last batch that arrived come once more, ahead of the new ones.</summary>
    public static FaultKind RepeatBatch { get; } = new((call, next) =>
    {
        call.RepeatBatch = true;
        return next();
    });

    /// <summary>
    /// 429 with <c>M_LIMIT_EXCEEDED</c>, nothing carried out: https://spec.matrix.org/v1.16/client-server-api/#rate-limiting.
    /// The header has whole seconds, rounded up.
    /// </summary>
    public static FaultKind RateLimit(TimeSpan wait, RetryHint hint = RetryHint.HeaderAndBody) => new((_, _) =>
    {
        var json = new JsonObject { ["errcode"] = "M_LIMIT_EXCEEDED", ["error"] = "Too Many Requests" };
        if (hint.HasFlag(RetryHint.Body))
            json["retry_after_ms"] = (long)wait.TotalMilliseconds;
        return Task.FromResult(Reply.Json(429, json) with { RetryAfter = hint.HasFlag(RetryHint.Header) ? wait : null });
    });

    /// <summary>The given status with an HTML page, as a proxy before the homeserver answers; nothing carried out.</summary>
    public static FaultKind Status(int status) => new((_, _) => Task.FromResult(Reply.Html(status)));

    /// <summary>A refusal by the homeserver in the standard form; nothing carried out.</summary>
    public static FaultKind Refuse(int status, string errcode) =>
        new((_, _) => Task.FromResult(Reply.Refused(new MatrixException(status, errcode, "refused by a fault"))));

    /// <summary>
    /// Carried out at once; the answer comes late by the homeserver's clock, so that a fake clock holds it until it is advanced.
    /// </summary>
    public static FaultKind Delay(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(delay, LongestDelay);
        return new(async (call, next) =>
        {
            var reply = await next();
            await Task.Delay(delay, call.World.Time, call.Gone);
            return reply;
        });
    }

    /// <summary>
    /// The request's access token is no longer good, from now on: https://spec.matrix.org/v1.16/client-server-api/#soft-logout.
    /// Without a soft logout the device is gone too, and its transaction ids with it.
    /// </summary>
    public static FaultKind ExpireToken(bool softLogout) => new((call, next) =>
    {
        lock (call.World.Gate)
        {
            if (call.World.Sessions.Find(call.Token) is { EndedSoftly: null } session)
                call.World.Sessions.End(call.World, session, softLogout);
        }

        return next();
    });

    internal Task<Reply> AnswerAsync(Call call, Func<Task<Reply>> next) => answer(call, next);
}

/// <summary>How a 429 says when to come back.</summary>
[Flags]
public enum RetryHint
{
    None = 0,
    Header = 1,
    Body = 2,
    HeaderAndBody = Header | Body,
}
