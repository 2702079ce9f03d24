using System.Xml.Linq;

namespace Community.Architecture.Tests;

/// <summary>What a project's file says.</summary>
/// <param name="Path">From the repository's root.</param>
/// <param name="References">The names of other projects of ours.</param>
/// <param name="Packages">The names of packages.</param>
internal sealed record ProjectFile(string Path, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder the project is; <c>shared/Matrix</c>.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    public static ProjectFile Read(string file)
    {
        var project = XDocument.Load(file);
        return new ProjectFile(
            Repository.Relative(file),
            [.. Included(project, "ProjectReference").Select(path => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))],
            [.. Included(project, "PackageReference")]);
    }

    public override string ToString() => Path;

    private static IEnumerable<string> Included(XDocument project, string element) =>
        project.Descendants(element).Select(one => one.Attribute("Include")?.Value).OfType<string>();
}
