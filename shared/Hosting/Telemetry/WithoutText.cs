namespace Community.Hosting.Telemetry;

/// <summary>What a log may say about a failure of a handler: its message may quote what somebody wrote.</summary>
internal static class WithoutText
{
    /// <summary>The kinds of the failure and of what caused it, and where each happened.</summary>
    public static string Of(Exception failure) => string.Join(
        $"{Environment.NewLine}caused by ",
        Causes(failure).Select(one => $"{one.GetType().FullName}{Environment.NewLine}{one.StackTrace}".TrimEnd()));

    private static IEnumerable<Exception> Causes(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            yield return failure;
    }
}
