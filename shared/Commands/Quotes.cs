namespace Community.Commands;

/// <summary>Quotation marks as keyboards of both languages make them.</summary>
internal static class Quotes
{
    /// <summary>The marks that may close what this one opens; null if it opens nothing.</summary>
    public static string? ClosingOf(char mark) => mark switch
    {
        '"' => "\"“”",
        '„' => "“”\"",
        '“' or '”' => "”“\"",
        '«' => "»",
        '»' => "«",
        _ => null,
    };
}
