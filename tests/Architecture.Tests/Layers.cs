namespace Community.Architecture.Tests;

/// <summary>Who may know whom: Host → bots → {Web, Commands, Hosting, Store, Text} → Matrix.</summary>
internal static class Layers
{
    private static readonly string[] BelowSlices = ["Web", "Commands", "Hosting", "Store", "Text", "Matrix"];

    private static readonly Dictionary<string, string[]> Below = new(StringComparer.Ordinal)
    {
        ["Matrix"] = [],
        ["Text"] = [],
        ["Store"] = ["Matrix"],
        ["Store.Sqlite"] = ["Store", "Matrix"],
        ["Hosting"] = ["Store", "Matrix"],
        ["Commands"] = ["Hosting", "Store", "Text", "Matrix"],
        ["Web"] = ["Commands", "Hosting", "Store", "Matrix"],
    };

    /// <summary>What a project may refer to; a new one in <c>shared/</c> has to be given its place above.</summary>
    public static IReadOnlyList<string> Of(string project) =>
        project == "Host" ? [.. Repository.Slices, .. Below.Keys]
        : Repository.Slices.Contains(project) ? BelowSlices
        : Below.TryGetValue(project, out var below) ? below
        : throw new InvalidOperationException($"{project} has no place among the layers yet: see Layers.cs.");
}
