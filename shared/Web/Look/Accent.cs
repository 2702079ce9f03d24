namespace Community.Web.Look;

/// <summary>The community's colour on light or dark pages, and what can be read on it.</summary>
public sealed record Accent
{
    /// <summary>What text must have at least, level AA. Source: <see href="https://www.w3.org/TR/WCAG22/#contrast-minimum"/>.</summary>
    public const double LeastContrast = 4.5;

    private static readonly Colour Ink = new(0x08, 0x25, 0x2b);

    // What lies behind links in portal.css: paper, cards, tinted notes.
    private static readonly Colour[] Light = [new(0xf6, 0xf5, 0xf1), Colour.White, new(0xe3, 0xef, 0xf0)];
    private static readonly Colour[] Dark = [new(0x14, 0x19, 0x1c), new(0x1d, 0x24, 0x28), new(0x20, 0x36, 0x3b)];

    private Accent(Colour colour, bool isDark)
    {
        (Colour, OnIt) = (colour, colour.ContrastTo(Colour.White) >= LeastContrast ? Colour.White : Ink);
        Contrast = (isDark ? Dark : Light).Append(OnIt).Min(colour.ContrastTo);
    }

    public Colour Colour { get; }

    /// <summary>The colour of words on a button.</summary>
    public Colour OnIt { get; }

    /// <summary>The least it has to anything it meets.</summary>
    public double Contrast { get; }

    public bool CanBeRead => Contrast >= LeastContrast;

    /// <summary>Reads <c>#rrggbb</c>; null, if it is none.</summary>
    public static Accent? Of(string? text, bool isDark) => Colour.TryParse(text, out var colour) ? new Accent(colour, isDark) : null;

    internal string Rule => $":root{{--accent:{Colour};--on-accent:{OnIt}}}";
}
