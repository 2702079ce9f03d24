using Community.Text.Search;

namespace Community.Faq.Pages;

/// <summary>A text in pieces, of which some are marked. Razor escapes each of them.</summary>
internal sealed record MarkedText(IReadOnlyList<(string Text, bool IsMarked)> Pieces)
{
    public static MarkedText Of(string text, IReadOnlyList<TextSpan> marks)
    {
        var pieces = new List<(string, bool)>();
        var at = 0;
        foreach (var mark in marks.OrderBy(mark => mark.Start).Where(mark => mark.Start + mark.Length <= text.Length))
        {
            if (mark.Start < at)
                continue;
            if (mark.Start > at)
                pieces.Add((text[at..mark.Start], false));
            pieces.Add((text.Substring(mark.Start, mark.Length), true));
            at = mark.Start + mark.Length;
        }
        if (at < text.Length)
            pieces.Add((text[at..], false));
        return new MarkedText(pieces);
    }
}
