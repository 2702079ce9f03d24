using System.Security.Cryptography;
using System.Text;
using Community.Commands;

namespace Community.Web.Look;

/// <summary>The community's name, and the files every page uses: the stylesheet, the script, the logo. They come from within the program, the logo
/// perhaps from a file that was named in the configuration; there is no folder of files to be served.</summary>
internal sealed class PortalLook
{
    private const string Svg = "image/svg+xml";

    public PortalLook(PortalOptions options)
    {
        Name = options.Name is { } name ? new Wording(name, name) : new Wording("Gemeinsames Wissen", "Shared knowledge");
        Style = new OwnFile("portal", "css", "text/css; charset=utf-8", [.. Read("portal.css"), .. Encoding.UTF8.GetBytes(Colours(options))]);
        Script = new OwnFile("portal", "js", "text/javascript; charset=utf-8", Read("portal.js"));
        Icon = options.Logo is { } logo
            ? new OwnFile("logo", IsPng(logo) ? "png" : "svg", IsPng(logo) ? "image/png" : Svg, File.ReadAllBytes(logo))
            : new OwnFile("portal", "svg", Svg, Read("portal.svg"));
    }

    public Wording Name { get; }

    public OwnFile Style { get; }

    public OwnFile Script { get; }

    public OwnFile Icon { get; }

    public IReadOnlyList<OwnFile> Files => [Style, Script, Icon];

    private static string Colours(PortalOptions options) => string.Concat(
        Accent.Of(options.Colour, isDark: false) is { } light ? $"@media (prefers-color-scheme: light){{{light.Rule}}}" : string.Empty,
        Accent.Of(options.DarkColour, isDark: true) is { } dark ? $"@media (prefers-color-scheme: dark){{{dark.Rule}}}" : string.Empty);

    private static bool IsPng(string file) => Path.GetExtension(file).Equals(".png", StringComparison.OrdinalIgnoreCase);

    private static byte[] Read(string name)
    {
        using var stream = typeof(PortalLook).Assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

/// <summary>A file that pages use.</summary>
internal sealed class OwnFile(string name, string extension, string type, byte[] bytes)
{
    /// <summary>Changes with the contents, so that a browser may keep them for ever.</summary>
    public string Path { get; } = $"/{name}.{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 4))}.{extension}";

    public string Type => type;

    public byte[] Bytes => bytes;
}
