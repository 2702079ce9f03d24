using Community.Summaries.Extractive.Sentences;
using Community.Summaries.Talks;

namespace Community.Summaries.Extractive.Wording;

/// <summary>Says who said what: a sentence of a chat means little without the one who is "I" in it.</summary>
internal sealed class Voice(Transcript talk)
{
    /// <summary>Names people give themselves can be as long as they like.</summary>
    private const int LongestName = 40;

    public SummarySentence Sentence(Saying saying)
    {
        var message = talk.Messages[saying.Message];
        return new SummarySentence($"{Name(message)}: {saying.Text}", [message.Id]);
    }

    private string Name(TalkMessage message)
    {
        var name = CleanText.Visible(talk.Talk.Names.GetValueOrDefault(message.Sender) ?? "");
        if (name.Length == 0)
            name = message.Sender.Localpart;
        return name.Length <= LongestName ? name : name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)] + "…";
    }
}
