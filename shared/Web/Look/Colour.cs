using System.Globalization;

namespace Community.Web.Look;

/// <summary>A colour of a page.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    private const int Length = 7;

    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>Reads <c>#rrggbb</c>.</summary>
    public static bool TryParse(string? text, out Colour colour)
    {
        var isOne = text is { Length: Length } && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);
        colour = isOne ? new Colour(Part(text!, 1), Part(text!, 3), Part(text!, 5)) : default;
        return isOne;
    }

    /// <summary>How well one can be read on the other, from 1 to 21. Source: <see href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"/>.</summary>
    public double ContrastTo(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte value)
    {
        var part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    private static byte Part(string text, int at) => byte.Parse(text.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
