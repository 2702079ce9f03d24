using Community.Matrix.Html;

namespace Community.Front.Data;

/// <summary>A text of any length, as messages that a homeserver takes.</summary>
internal sealed class Pages
{
    /// <summary>An event holds 64 KiB; a letter takes up to 3 bytes in plain text and 9 in HTML, as <c>&amp;#127881;</c>.</summary>
    private const int LongestPage = 5_000;

    private readonly List<RichText> _done = [];
    private RichText _page = new();

    public bool IsEmpty => _done.Count == 0 && _page.Plain.Length == 0;

    public void Heading(string text)
    {
        Gap();
        Begin(text.Length);
        _page.Bold(text);
    }

    public void Item(string text) => Line("• " + text);

    /// <summary>An empty line, unless a message begins here.</summary>
    public void Gap()
    {
        if (_page.Plain.Length > 0)
            _page.NewLine();
    }

    public void Line(string text)
    {
        while (text.Length > LongestPage)
        {
            var end = EndOfPiece(text);
            Line(text[..end]);
            text = text[end..].TrimStart();
        }
        Begin(text.Length);
        _page.Text(text);
    }

    public IReadOnlyList<RichText> Done()
    {
        if (_page.Plain.Length > 0)
            _done.Add(_page);
        _page = new RichText();
        return _done;
    }

    private void Begin(int length)
    {
        if (_page.Plain.Length + length > LongestPage)
            Done();
        else if (_page.Plain.Length > 0)
            _page.NewLine();
    }

    /// <summary>At a space if there is one not too far away, and never within a letter of two halves.</summary>
    private static int EndOfPiece(string text)
    {
        var space = text.LastIndexOf(' ', LongestPage - 1, LongestPage / 2);
        return space > 0 ? space : char.IsHighSurrogate(text[LongestPage - 1]) ? LongestPage - 1 : LongestPage;
    }
}
