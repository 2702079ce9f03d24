using System.Net;
using System.Text;
using Community.Matrix.Ids;

namespace Community.Matrix.Html;

/// <summary>
/// Builds a message's plain text and its HTML side by side. Everything put in is escaped: there is no way to add raw HTML. The
/// plain text says the same, for clients and screen readers that show only that.
/// </summary>
public sealed class RichText
{
    private readonly StringBuilder _plain = new();
    private readonly StringBuilder _html = new();

    public string Plain => _plain.ToString();

    public string Html => _html.ToString();

    public RichText Text(string text)
    {
        _plain.Append(text);
        _html.Append(Escaped(text));
        return this;
    }

    public RichText Bold(string text) => Marked("strong", text);

    /// <summary>Something to type, shown as code.</summary>
    public RichText Code(string text) => Marked("code", text);

    /// <summary>Puts another text behind this one.</summary>
    public RichText Then(RichText other)
    {
        _plain.Append(other._plain);
        _html.Append(other._html);
        return this;
    }

    public RichText NewLine()
    {
        _plain.Append('\n');
        _html.Append("<br>");
        return this;
    }

    /// <summary>A link with a text of its own; the plain text carries the address behind it.</summary>
    public RichText Link(string text, string address)
    {
        _plain.Append(text).Append(": ").Append(address);
        _html.Append("<a href=\"").Append(Escaped(address)).Append("\">").Append(Escaped(text)).Append("</a>");
        return this;
    }

    /// <summary>A person, as a pill in clients that have them. The message's mentions are said apart from it.</summary>
    public RichText Mention(UserId user, string name)
    {
        _plain.Append(name);
        _html.Append("<a href=\"").Append(Escaped(Permalink.To(user))).Append("\">").Append(Escaped(name)).Append("</a>");
        return this;
    }

    private RichText Marked(string element, string text)
    {
        _plain.Append(text);
        _html.Append('<').Append(element).Append('>').Append(Escaped(text)).Append("</").Append(element).Append('>');
        return this;
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text)
        .Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);
}
