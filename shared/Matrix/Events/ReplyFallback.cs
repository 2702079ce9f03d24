namespace Community.Matrix.Events;

/// <summary>
/// The quotation above a reply, which clients wrote until specification 1.13 took it out. Source:
/// <see href="https://spec.matrix.org/v1.12/client-server-api/#stripping-the-fallback"/>.
/// </summary>
internal static class ReplyFallback
{
    public static string Remove(string body)
    {
        // Only the form clients made: a first line "> <@user…". A person's own quotation stays.
        if (!body.StartsWith("> <@", StringComparison.Ordinal) && !body.StartsWith("> * <@", StringComparison.Ordinal))
            return body;
        var rest = body.AsSpan();
        while (rest.StartsWith(">", StringComparison.Ordinal))
        {
            var end = rest.IndexOf('\n');
            rest = end < 0 ? [] : rest[(end + 1)..];
        }
        return rest.TrimStart('\n').ToString();
    }
}
