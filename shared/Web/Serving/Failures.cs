using System.Security.Cryptography;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Community.Web.Serving;

/// <summary>A failure of ours goes to the log, with a reference that the person sees instead of it.</summary>
internal sealed partial class Failures(ILogger<Failures> logger) : IExceptionHandler
{
    private const string Key = "failure reference";
    private const int Length = 6;

    public static string? ReferenceOf(HttpContext context) => context.Items[Key] as string;

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var reference = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", Length);
        httpContext.Items[Key] = reference;
        // The route's pattern: the address itself may hold a secret, or words somebody looked for.
        LogFailure(exception, httpContext.Request.Method, httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName ?? "no page", reference);
        httpContext.Response.StatusCode = StatusCodes.Status500InternalServerError;
        // The page of the status code says the rest.
        return ValueTask.FromResult(true);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Page} failed; reference {Reference}.")]
    private partial void LogFailure(Exception exception, string method, string page, string reference);
}
