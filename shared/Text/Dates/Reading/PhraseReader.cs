using System.Collections.Frozen;
using NodaTime;

namespace Community.Text.Dates.Reading;

/// <summary>Takes the parts of a phrase in any order, each once, until a word is none of them.</summary>
internal sealed class PhraseReader(PhraseCursor words, ZonedDateTime now)
{
    private const string Separators = ",;:|-()";

    private static readonly FrozenSet<string> s_links = DateWords.Set("bis to until und and oder or");

    private readonly SaidWhen _said = new(now);
    private int _timeStart;

    public WhenReading Read()
    {
        var end = 0;
        while (ReadPart() && words.Refusal is null)
            end = words.Position;

        words.Position = end;
        RefuseWhatIsLeft();
        return words.Refusal ?? _said.Conclude(words.RestFrom(end));
    }

    private bool ReadPart()
    {
        while (words.Current.Kind == TokenKind.Symbol && Separators.Contains(words.Current.Key, StringComparison.Ordinal))
            words.Position++;

        if (ReadDayPart())
            return true;

        var lead = words.Position;
        while (words.TakeWord(DateWords.Fillers))
        {
        }

        if (ReadDay())
            return true;

        words.Position = lead;
        return ReadTime() || ReadLength();
    }

    private bool ReadDay()
    {
        if (_said.Day is null)
        {
            if (_said.Weekday is null && (words.TakeWord(DateWords.Repeating) || words.TakeWord(DateWords.RepeatingStarts)))
            {
                words.Refuse(WhenTrouble.Repeats, words.Position - 1);
                return false;
            }

            _said.Day = DateReader.Read(words);
            if (_said.Day is null && _said.Weekday is null && words.Refusal is null)
                ReadRelativeDay();
            if (_said.Day is not null)
                return true;
        }

        return words.Refusal is null && ReadWeekday();
    }

    private void ReadRelativeDay()
    {
        if (words.TakeWord("tonight"))
        {
            _said.Day = new SaidDay.Exact(now.Date);
            _said.Part ??= DayPart.Evening;
            return;
        }

        _said.Day = RelativeDayReader.Read(words, now.Date);
        if (_said.Day is null && words.Attempt(HoursAhead) is { } span)
            _said.TakeMoment(now + span.Length);
    }

    private static SaidLength? HoursAhead(PhraseCursor words) => words.TakeWord("in") ? LengthReader.Read(words) : null;

    /// <summary>Before the time or beside a date; behind both, "So" or "Mi" is the start of the place.</summary>
    private bool ReadWeekday()
    {
        if (_said.Weekday is not null || (_said.Day is not null && _said.Time is not null))
            return false;
        // "morgen so gegen 16 Uhr"
        if (_said.Day is not null && words.Current.IsWord("so") && ClockWords.TimeLeads.Contains(words.Peek(1).Key))
            return words.TakeWord("so");

        _said.Weekday = words.Attempt(WeekdayReader.Read);
        _said.Part ??= _said.Weekday?.Part;
        return _said.Weekday is not null;
    }

    private bool ReadDayPart()
    {
        if (_said.Part is not null || (_said.Day is null && _said.Weekday is null && _said.Time is null))
            return false;

        _said.Part = DayPartReader.Read(words, timeKnown: _said.Time is not null);
        return _said.Part is not null;
    }

    private bool ReadTime()
    {
        if (_said.Time is not null)
            return false;

        _timeStart = words.Position;
        _said.Time = words.Attempt(w => TimeReader.Read(w, dateKnown: _said.Day is not null || _said.Weekday is not null));
        if (_said.Time is null)
            return false;

        ZoneReader.Read(words, now);
        return true;
    }

    private bool ReadLength()
    {
        if (words.Refusal is not null || _said.Length is not null || words.Attempt(LengthReader.Read) is not { } said)
            return false;
        // "16–17:30 Uhr (90 Minuten)" says it twice; a length that contradicts the end is left in the rest, where people see it.
        if (_said.Time?.End is not null && _said.Time.During(_said.Part).Length != (int)said.Minutes)
            return false;

        _said.Length = said.Length;
        return true;
    }

    private void RefuseWhatIsLeft()
    {
        var end = words.Position;
        if (words.Refusal is not null)
            return;
        if (_said.Day is null && _said.Weekday is null)
        {
            SkipSigns();
            var start = words.Position;
            do
                words.Position++;
            while (!words.Current.SpaceBefore);
            words.Refuse(WhenTrouble.NoDate, start);
        }
        else if (_said.Time?.During(_said.Part).Length < 0)
        {
            words.Refuse(WhenTrouble.EndBeforeStart, _timeStart);
        }
        else
        {
            RefuseMoreDays();
        }

        words.Position = end;
    }

    private void RefuseMoreDays()
    {
        var linked = SkipSigns() | words.TakeWord(s_links);
        var second = words.Position;
        if (words.TakeWord(DateWords.Repeating))
        {
            words.Refuse(WhenTrouble.Repeats, second);
        }
        else if (linked)
        {
            words.TakeWord(DateWords.Fillers);
            _ = WeekdayReader.Name(words);
            words.TakeSymbol(',');
            if (DateReader.Read(words) is not null)
                words.Refuse(WhenTrouble.SecondDate, second);
        }
    }

    /// <returns>Whether a dash was among them.</returns>
    private bool SkipSigns()
    {
        var dash = false;
        for (; words.Current.Kind == TokenKind.Symbol; words.Position++)
            dash |= words.Current.IsSymbol('-');

        return dash;
    }
}
