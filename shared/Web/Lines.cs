using Community.Matrix.Html;

namespace Community.Web;

/// <summary>Somebody's words, made fit for a page: their lines stay, what could turn or hide text goes. Razor escapes the rest.</summary>
public static class Lines
{
    private const int MostLines = 400, LongestLine = 4_000;

    public static string Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var shown = lines.Take(MostLines).Select(line => Excerpt.Of(line, LongestLine));
        return string.Join('\n', lines.Length > MostLines ? shown.Append("…") : shown).Trim();
    }
}
