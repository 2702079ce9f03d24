namespace Community.Host.Configuration;

/// <summary>Guesses what somebody meant who misspelt a name.</summary>
internal static class NearestName
{
    /// <summary>The name with the fewest changes of a letter, if so few that it may be meant.</summary>
    public static string? Of(string written, IEnumerable<string> names) => names
        .Select(name => (Name: name, Distance: Distance(written.ToLowerInvariant(), name.ToLowerInvariant())))
        .Where(one => one.Distance <= Math.Max(1, Math.Min(written.Length, one.Name.Length) / 3))
        .OrderBy(one => one.Distance).Select(one => one.Name).FirstOrDefault();

    /// <summary>How many letters must be put in, left out, changed, or exchanged with their neighbour.</summary>
    private static int Distance(string one, string other)
    {
        var distances = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            for (var j = 0; j <= other.Length; j++)
                distances[i, j] = i == 0 || j == 0 ? i + j : Step(i, j);
        return distances[one.Length, other.Length];

        int Step(int i, int j)
        {
            var least = Math.Min(
                Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1,
                distances[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
            return i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]
                ? Math.Min(least, distances[i - 2, j - 2] + 1)
                : least;
        }
    }
}
