using System.Text.Json;

namespace Community.Benchmarks;

/// <summary>Entries, questions people ask, and which entries answer them.</summary>
/// <param name="Name">What it is called in the tables.</param>
/// <param name="Entries">What is searched.</param>
/// <param name="Questions">Each with the ids of the entries that answer it.</param>
/// <param name="SmallTalk">To which no entry is an answer; each with its topic.</param>
internal sealed record SearchSet(
    string Name, IReadOnlyList<SearchEntry> Entries, IReadOnlyList<SearchQuestion> Questions, IReadOnlyList<SearchQuestion> SmallTalk)
{
    public static IEnumerable<SearchSet> In(string folder, string demo)
    {
        foreach (var language in (string[])["de", "en"])
            if (File.Exists(Path.Combine(folder, "roboai-faq", $"docs.{language}.jsonl")))
                yield return RoboAi(folder, language);
        if (File.Exists(Path.Combine(folder, "xquad", "docs.de.jsonl")))
            yield return XQuad(folder);
        if (File.Exists(demo))
            yield return Demo(demo);
    }

    private static SearchSet RoboAi(string folder, string language)
    {
        var entries = Lines(folder, "roboai-faq", $"docs.{language}.jsonl").Where(IsFaq)
            .Select(entry => new SearchEntry(Text(entry, "id"), Text(entry, "question"), Texts(entry, "answers"))).ToList();
        var ids = entries.Select(entry => entry.Id).ToHashSet();
        var asked = Lines(folder, "roboai-faq", $"queries.{language}.jsonl").ToList();
        var questions = asked.Where(IsFaq).Select(one => new SearchQuestion(Text(one, "text"), [.. Texts(one, "relevant").Where(ids.Contains)]));
        return new SearchSet(
            $"roboai-{language}", entries, [.. questions.Where(one => one.Right.Count > 0)],
            [.. asked.Where(one => !IsFaq(one)).Select(one => new SearchQuestion(Text(one, "text"), Texts(one, "relevant")))]);
    }

    private static SearchSet XQuad(string folder) => new(
        "xquad-de",
        [.. Lines(folder, "xquad", "docs.de.jsonl").Select(one => new SearchEntry(Text(one, "id"), Text(one, "text"), []))],
        [.. Lines(folder, "xquad", "queries.de.jsonl").Select(one => new SearchQuestion(Text(one, "text"), Texts(one, "relevant")))],
        []);

    private static SearchSet Demo(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var entries = document.RootElement.GetProperty("entries").EnumerateArray().Select(one => one.Clone()).ToList();
        return new SearchSet(
            "demo",
            [.. entries.Select(one => new SearchEntry(Text(one, "question"), Text(one, "question"), [Text(one, "answer")]))],
            [.. entries.SelectMany(one => Texts(one, "phrasings").Select(text => new SearchQuestion(text, [Text(one, "question")])))],
            []);
    }

    private static bool IsFaq(JsonElement one) => Text(one, "group") == "faq";

    private static IEnumerable<JsonElement> Lines(params string[] path) =>
        File.ReadLines(Path.Combine(path)).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Text(JsonElement one, string key) => one.GetProperty(key).GetString()!;

    private static IReadOnlyList<string> Texts(JsonElement one, string key) => [.. one.GetProperty(key).EnumerateArray().Select(text => text.GetString()!)];
}

/// <summary>An entry as a set has it.</summary>
internal sealed record SearchEntry(string Id, string Question, IReadOnlyList<string> Answers);

/// <summary>A question and the ids of the entries that answer it.</summary>
internal sealed record SearchQuestion(string Text, IReadOnlyList<string> Right);
