using Community.Matrix.Html;

namespace Community.Summaries.Asking;

/// <summary>Writes lines into messages, none of which gets longer than a homeserver takes.</summary>
internal sealed class PageWriter(int longest)
{
    private readonly List<RichText> _done = [];
    private RichText _page = new();
    private bool _gap;

    /// <summary>Writes a line; it must itself be shorter than a message.</summary>
    public void Line(Func<RichText, RichText> write)
    {
        var length = write(new RichText()).Plain.Length;
        if (_page.Plain.Length + length > longest)
            Done();
        else if (_page.Plain.Length > 0)
            (_gap ? _page.NewLine().NewLine() : _page.NewLine()).Text(string.Empty);
        _gap = false;
        write(_page);
    }

    /// <summary>An empty line before the next, unless a message begins there.</summary>
    public void Gap() => _gap = true;

    public IReadOnlyList<RichText> Done()
    {
        if (_page.Plain.Length > 0)
            _done.Add(_page);
        _page = new RichText();
        return _done;
    }
}
