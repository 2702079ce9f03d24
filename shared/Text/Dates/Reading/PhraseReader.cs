using System.Collections.Frozen;
using Community.Text.Calendar;
using NodaTime;

namespace Community.Text.Dates.Reading;

/// <summary>Takes the parts of a phrase in any order, each once, until a word is none of them.</summary>
/// <param name="mayRepeat">Whether a series can be had here; else one that is said is refused.</param>
internal sealed class PhraseReader(PhraseCursor words, ZonedDateTime now, bool mayRepeat)
{
    private const string Separators = ",;:|-()";

    private static readonly FrozenSet<string> s_links = DateWords.Set("bis to until und and oder or auf");

    private readonly SaidWhen _said = new(now);
    private (int Start, int End) _time;
    private (int Start, int End) _day;
    private (int Start, int End) _repeat;

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

        if (ReadRepeatEnd() || ReadDayPart())
            return true;

        var lead = words.Position;
        while (words.TakeWord(DateWords.Fillers))
            words.TakeSymbol(':');

        if (ReadRepeat() || ReadDay())
            return true;

        words.Position = lead;
        return ReadRepeat() || ReadTime() || ReadLength();
    }

    private bool ReadRepeat()
    {
        var start = words.Position;
        if (words.Refusal is not null || (words.Attempt(RepeatReader.Read) ?? words.Attempt(DaysOfRhythm)) is not { } repeat)
            return false;
        if (!mayRepeat && repeat is { MayBeOnce: true, Nth: { Ordinals: [var ordinal] } nth } && _said.Day is null)
        {
            _said.Day = new SaidDay.Nth(ordinal, nth.Days, null, null, null);
            return true;
        }

        if (!mayRepeat)
            words.Refuse(WhenTrouble.Repeats, start);

        var merged = _said.Repeat is null ? repeat : _said.Repeat.With(repeat);
        if (!mayRepeat || merged is null)
        {
            words.Position = start;
            return false;
        }

        _repeat = (_said.Repeat is null ? start : _repeat.Start, words.Position);
        _said.Repeat = merged;
        _said.Part ??= merged.Part;
        return true;
    }

    /// <summary>"monatlich" … "am zweiten Donnerstag", "alle zwei Wochen" … "am Dienstag und Donnerstag".</summary>
    private SaidRepeat? DaysOfRhythm(PhraseCursor words) => _said.Repeat?.Frequency switch
    {
        RecurrenceFrequency.Monthly when NthDayReader.Head(words) is { Days.Count: > 0 } nth => new SaidRepeat { Nth = nth },
        RecurrenceFrequency.Weekly when RepeatReader.Weekdays(words, WeekdayReader.Name) is { Count: > 1 } days => new SaidRepeat { Days = days },
        _ => null,
    };

    private bool ReadRepeatEnd()
    {
        if (_said.Repeat is null || _said.RepeatEnd is not null || words.Refusal is not null)
            return false;

        _said.RepeatEnd = RepeatEnd.Read(words, now.Date);
        return _said.RepeatEnd is not null;
    }

    private bool ReadDay()
    {
        if (_said.Day is null && words.Refusal is null)
        {
            var start = words.Position;
            _said.Day = words.Attempt(NamedDayReader.Read) ?? DateReader.Read(words) ?? words.Attempt(DayOfSameWeekday);
            if (_said.Day is null && words.Refusal is null)
                ReadCountedDay();
            _day = (start, words.Position);
            if (_said.Day is not null)
                return true;
        }

        return words.Refusal is null && ReadWeekday();
    }

    /// <summary>"alle zwei Wochen am Donnerstag" … "ab Donnerstag, 3.12."</summary>
    private SaidDay? DayOfSameWeekday(PhraseCursor words)
    {
        if (_said.Repeat is null || _said.Weekday is null || WeekdayReader.Name(words) != _said.Weekday.Day)
            return null;

        words.TakeSymbol(',');
        return DateReader.Read(words);
    }

    private void ReadCountedDay()
    {
        if (words.TakeWord("tonight") || words.TakeWords("heute", "nacht"))
        {
            _said.Day = new SaidDay.Exact(now.Date);
            _said.Part ??= words.Peek(-1).IsWord("tonight") ? DayPart.Evening : DayPart.Night;
            return;
        }

        if (words.Attempt(PartOfToday) is { } today)
        {
            (_said.Day, _said.Part) = (new SaidDay.Exact(now.Date), _said.Part ?? today.Part);
            return;
        }

        _said.Day = words.Attempt(NthDayReader.Read) ?? words.Attempt(FromMonth) ?? words.Attempt(WeekReader.Read)
            ?? (_said.Weekday is null ? RelativeDayReader.Read(words, now.Date) : null);
        if (_said.Day is null && _said.Weekday is null && words.Attempt(HoursAhead) is { } span)
            _said.TakeMoment(now + span.Length);
    }

    /// <summary>"ab Januar": for a series, from the first on.</summary>
    private SaidDay? FromMonth(PhraseCursor words)
    {
        if (!mayRepeat || words.Peek(-1).Key is not ("ab" or "from" or "starting") || DateReader.TakeMonth(words) is not { } month)
            return null;

        return DateReader.FullYear(words) is { } year ? new SaidDay.Dated(new LocalDate(year, month, 1)) : new SaidDay.Yearly(1, month);
    }

    /// <summary>"diesen Abend", "this afternoon".</summary>
    private static SaidRepeat? PartOfToday(PhraseCursor words)
    {
        if (!words.TakeWord(DateWords.This) || words.Current.Kind != TokenKind.Word)
            return null;

        var part = DayPartReader.Named(words.Current.Key);
        words.Position++;
        return part is null ? null : new SaidRepeat { Part = part };
    }

    private static SaidLength? HoursAhead(PhraseCursor words) => words.TakeWord("in") ? LengthReader.Read(words) : null;

    /// <summary>Before the time or beside a date; behind both, "So" or "Mi" is the start of the place.</summary>
    private bool ReadWeekday()
    {
        if (_said.Weekday is not null || (_said.Day is not null && _said.Time is not null && !_said.Day.IsVague))
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
        if (_said.Part is not null)
            return false;

        var isFirst = _said.Day is null && _said.Weekday is null && _said.Time is null && _said.Repeat is null;
        _said.Part = isFirst ? DayPartReader.First(words) : DayPartReader.Read(words, timeKnown: _said.Time is not null);
        return _said.Part is not null;
    }

    private bool ReadTime()
    {
        if (_said.Time is not null || words.Refusal is not null)
            return false;

        var start = words.Position;
        var dateKnown = _said.Day is not null || _said.Weekday is not null || _said.Repeat is not null;
        _said.Time = words.Attempt(w => TimeReader.Read(w, dateKnown));
        if (_said.Time is null)
            return false;

        _time = (start, words.Position);
        ZoneReader.Read(words, now);
        return true;
    }

    private bool ReadLength()
    {
        if (words.Refusal is not null || _said.Length is not null || words.Attempt(LengthReader.Read) is not { } said)
            return false;
        // "16–17:30 Uhr (90 Minuten)" says it twice; a length that contradicts the end is left in the rest, where people see it.
        if (_said.Time?.End is not null && _said.Time.During(_said.Part).Any(time => time.Length != (int)said.Minutes))
            return false;

        _said.Length = said.Length;
        return true;
    }

    private void RefuseWhatIsLeft()
    {
        var end = words.Position;
        if (words.Refusal is not null)
            return;
        if (_said.Day is null && _said.Weekday is null && _said.Repeat is null)
            RefuseForLackOfDay();
        else if (_said.IsVague)
            Refuse(WhenTrouble.DayMissing, _day);
        else if (_said.IsImpossible)
            Refuse(WhenTrouble.NoSuchDay, _day);
        else if (_said.EndsBeforeStart)
            Refuse(WhenTrouble.EndBeforeStart, _time);
        else if (_said.LacksStart)
            Refuse(WhenTrouble.StartMissing, _repeat);
        else
            RefuseMoreDays();

        words.Position = end;
    }

    private void Refuse(WhenTrouble trouble, (int Start, int End) said)
    {
        words.Position = said.End;
        words.Refuse(trouble, said.Start);
    }

    private void RefuseForLackOfDay()
    {
        if (_said.Time is not null)
        {
            Refuse(WhenTrouble.DayMissing, _time);
            return;
        }

        SkipSigns();
        var start = words.Position;
        do
            words.Position++;
        while (!words.Current.SpaceBefore);
        words.Refuse(WhenTrouble.NoDate, start);
    }

    private void RefuseMoreDays()
    {
        var linked = SkipSigns() | words.TakeWord(s_links);
        var second = words.Position;
        if (!linked)
            return;

        while (words.TakeWord(DateWords.Fillers))
        {
        }

        _ = WeekdayReader.Name(words);
        words.TakeSymbol(',');
        if (DateReader.Read(words) is not null)
            words.Refuse(WhenTrouble.SecondDate, second);
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
