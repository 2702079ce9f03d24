using System.Text.RegularExpressions;

namespace Community.Summaries.Extractive.Wording;

/// <summary>
/// Tells in the third person what somebody said in the first, where that takes no more than another form of one verb: "Ich schicke euch den Link" by Ben
/// stays, for "euch" would then be wrong; "Dann teste ich das bis Montag" by Ann is "Dann testet Ann das bis Montag". Else the words stand behind the name.
/// </summary>
internal static partial class GermanReport
{
    public static string Statement(string name, string sentence)
    {
        var text = WithoutMarker(sentence);
        return Others().IsMatch(text) || AnotherVerb().IsMatch(text) ? $"{name}: {text}" : InThird(name, text) ?? $"{name}: {text}";
    }

    public static string Question(string name, string sentence) => $"{name} fragt: {WithoutMarker(sentence)}";

    private static string? InThird(string name, string text)
    {
        var words = text.Split(' ');
        var acting = Enumerable.Range(0, words.Length).Where(at => words[at].Equals("ich", StringComparison.OrdinalIgnoreCase)).ToList();
        if (acting is not [var place])
            return null;

        // "Ich teste" or "dann teste ich", and nothing that comes between.
        foreach (var verb in (ReadOnlySpan<int>)[place + 1, place - 1])
            if (verb >= 0 && verb < words.Length && (verb < place || place == 0) && Form(words[verb]) is { } form)
            {
                words[verb] = verb == 0 ? char.ToUpperInvariant(form[0]) + form[1..] : form;
                words[place] = name;
                return string.Join(' ', words);
            }

        return null;
    }

    private static string? Form(string word)
    {
        var bare = word.TrimEnd(',', '.', '!');
        return bare.Length > 0 && GermanVerbs.ForThird(char.ToLowerInvariant(bare[0]) + bare[1..]) is { } form ? form + word[bare.Length..] : null;
    }

    private static string WithoutMarker(string text)
    {
        var rest = text[Marker().Match(text).Length..];
        return rest.Length == 0 ? text : char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    /// <summary>Words that are right only in the first person, or only for the one who was spoken to.</summary>
    [GeneratedRegex(@"\b(mir|mich|mein\w*|du|dir|dich|dein\w*|ihr|euch|eu(er|re\w*)|wir|uns|unser\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Others();

    /// <summary>"Ich teste es und berichte": a second verb would have to change as well; it is not told from "und eine" here.</summary>
    [GeneratedRegex(@"\b(und|oder|aber|sondern|,) \p{Ll}+e\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex AnotherVerb();

    [GeneratedRegex(@"^((ja|nein|also|okay|ok|genau|na ja|naja|oh|ah|ach|gut|klar|super|hm|puh|stimmt|na klar|hallo zusammen|hallo|hi|moin|alles klar|prima|oh ja|ach ja|uff|sorry|top|mensch)(,|:|\.|!|…)+ ?){1,3}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Marker();
}
