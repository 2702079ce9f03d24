using System.Globalization;
using System.Text.Json;

namespace Community.Summaries.Models.Asking;

/// <summary>Reads what a model answered as far as it can be read: JSON with talk or a code fence around it, numbers as text, parts that are missing.</summary>
internal static class AnswerReader
{
    private const int MostTopics = 12, MostSentences = 40, MostNumbers = 12, LongestAnswer = 256 * 1024;

    private static readonly JsonDocumentOptions s_tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 };

    /// <returns>Null if it is no such object.</returns>
    public static Answer? Read(string text)
    {
        var (from, to) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        if (from < 0 || to < from || to - from > LongestAnswer)
            return null;

        try
        {
            using var json = JsonDocument.Parse(text.AsMemory(from, to - from + 1), s_tolerant);
            var root = json.RootElement;
            return new Answer(
                [.. Items(root, "topics").Take(MostTopics).Where(topic => topic.ValueKind == JsonValueKind.Object)
                    .Select(topic => new AnswerTopic(Text(topic, "title") ?? "", [.. Sentences(topic, "sentences")]))],
                [.. Sentences(root, "decisions")], [.. Sentences(root, "open_questions")]);
        }
        // Half a surrogate pair in an escape is found only when the text is taken.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<AnswerSentence> Sentences(JsonElement parent, string name) => Items(parent, name)
        .Where(sentence => sentence.ValueKind == JsonValueKind.Object && Text(sentence, "text") is not null).Take(MostSentences)
        .Select(sentence => new AnswerSentence(Text(sentence, "text")!, [.. Items(sentence, "rests_on").Select(Number).OfType<int>().Distinct().Take(MostNumbers)]));

    private static int? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(value.GetString()!.Trim('[', ']', ' ', '#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var item in list.EnumerateArray())
            yield return item;
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
