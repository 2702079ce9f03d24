using System.Collections.Frozen;
using NodaTime;

namespace Community.Text.Dates.Reading;

/// <summary>
/// Reads the zone behind a time. Central European time is taken where it is the community's own; another zone is refused,
/// since dropping the word would move the meeting by hours.
/// </summary>
internal static class ZoneReader
{
    private static readonly FrozenSet<string> s_central = DateWords.Set("mez mesz cet cest");
    private static readonly FrozenSet<string> s_others = DateWords.Set("utc gmt est edt cst cdt pst pdt bst msk");

    public static void Read(PhraseCursor words, ZonedDateTime now)
    {
        var start = words.Position;
        var bracket = words.TakeSymbol('(');
        var name = words.Current;
        if (words.TakeWord("ortszeit") || words.TakeWords("local", "time"))
            return;
        if (words.TakeWord(s_central) || words.TakeWords("deutscher", "zeit"))
        {
            if (!ZoneNames.IsCentralEuropean(now))
                words.Refuse(WhenTrouble.ForeignZone, start);
            if (bracket)
                words.TakeSymbol(')');
        }
        else if (words.TakeWord(s_others) || (!name.SpaceBefore && (words.TakeWord("z") || words.TakeSymbol('+'))))
        {
            words.Refuse(WhenTrouble.ForeignZone, start);
        }
        else
        {
            words.Position = start;
        }
    }
}
