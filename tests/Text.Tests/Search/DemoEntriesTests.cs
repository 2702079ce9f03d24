using System.Text.Json;
using Community.Text.Search;

namespace Community.Text.Tests.Search;

/// <summary>Forty entries of this community's world, each with four ways people ask for it.</summary>
public sealed class DemoEntriesTests
{
    private static readonly List<DemoEntry> s_entries = Read();

    [Fact]
    public void Each_has_four_ways_to_ask_for_it()
    {
        Assert.Equal(40, s_entries.Count);
        Assert.All(s_entries, entry => Assert.Equal(4, entry.Phrasings.Count));
        Assert.Equal(160, s_entries.SelectMany(entry => entry.Phrasings).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Most_are_found_among_the_first_three_by_other_words()
    {
        using var index = new SearchIndex(new Analyzer());
        for (var id = 0; id < s_entries.Count; id++)
            index.Put(id, s_entries[id].Topic, SearchField.Question(s_entries[id].Question), SearchField.Answer(s_entries[id].Answer));

        var found = s_entries.SelectMany((entry, id) => entry.Phrasings.Select(phrasing =>
            index.Search(phrasing, _ => true, 3).Any(hit => hit.Id == id))).Count(isFound => isFound);

        Assert.True(found >= 105, $"{found} of 160");
    }

    private static List<DemoEntry> Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Community.sln")))
            folder = folder.Parent!;
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.FullName, "synapse-config", "demo-faq.json")));
        return [.. file.RootElement.GetProperty("entries").EnumerateArray().Select(entry => new DemoEntry(
            entry.GetProperty("topic").GetString()!, entry.GetProperty("question").GetString()!, entry.GetProperty("answer").GetString()!,
            [.. entry.GetProperty("phrasings").EnumerateArray().Select(phrasing => phrasing.GetString()!)]))];
    }

    private sealed record DemoEntry(string Topic, string Question, string Answer, IReadOnlyList<string> Phrasings);
}
