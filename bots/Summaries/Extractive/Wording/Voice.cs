using System.Buffers;
using Community.Matrix.Ids;
using Community.Summaries.Extractive.Sentences;
using Community.Summaries.Talks;

namespace Community.Summaries.Extractive.Wording;

/// <summary>Says who said what: a sentence of a chat means little without the one who is "I" in it.</summary>
internal sealed class Voice(Transcript talk)
{
    /// <summary>Names people give themselves can be as long as they like.</summary>
    private const int LongestName = 40;

    private static readonly SearchValues<char> s_quotes = SearchValues.Create("\"„“”«»");

    private readonly List<UserId> _people = [.. talk.Messages.Select(message => message.Sender).Distinct().Take(3)];

    public SummarySentence Sentence(Saying saying) => Sentences([saying]);

    /// <param name="sayings">At least one; all of one message.</param>
    public SummarySentence Sentences(IEnumerable<Saying> sayings)
    {
        var all = sayings.ToList();
        var message = talk.Messages[all[0].Message];
        return new SummarySentence(Told(all, Name(message.Sender), message), [message.Id]);
    }

    private string Told(List<Saying> sayings, string name, TalkMessage message)
    {
        if (talk.IsEnglish)
            return string.Join(' ', sayings.Select(saying => English(saying, name, message)));

        // Who was named once goes on speaking.
        var prefix = name + ": ";
        var told = sayings.Select(saying => German(saying, name)).ToList();
        return string.Join(' ', told.Select((text, at) => at > 0 && text.StartsWith(prefix, StringComparison.Ordinal) && told[at - 1].StartsWith(prefix, StringComparison.Ordinal)
            ? text[prefix.Length..] : text));
    }

    private static string German(Saying saying, string name) =>
        IsQuoting(saying) ? $"{name}: {saying.Text}" : saying.IsQuestion ? GermanReport.Question(name, saying.Text) : GermanReport.Statement(name, saying.Text);

    private string English(Saying saying, string name, TalkMessage message)
    {
        if (IsQuoting(saying))
            return $"{name}: {saying.Text}";
        var report = new EnglishReport(name, SpokenTo(message) is { } other ? Name(other) : null);
        return saying.IsQuestion ? report.Question(saying.Text) : report.Statement(saying.Text);
    }

    /// <summary>Who quotes somebody has another "I" in the sentence.</summary>
    private static bool IsQuoting(Saying saying) => saying.Text.AsSpan().ContainsAny(s_quotes);

    /// <summary>In a talk of two it is the other one; among more it may be anybody.</summary>
    private UserId? SpokenTo(TalkMessage message) => _people is [var one, var other] ? message.Sender == one ? other : one : null;

    private string Name(UserId person)
    {
        var name = CleanText.Visible(talk.Talk.Names.GetValueOrDefault(person) ?? "");
        if (name.Length == 0)
            name = person.Localpart;
        return name.Length <= LongestName ? name : name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)] + "…";
    }
}
