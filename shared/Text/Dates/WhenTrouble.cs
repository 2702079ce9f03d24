namespace Community.Text.Dates;

/// <summary>Why a date phrase could not be taken.</summary>
public enum WhenTrouble
{
    /// <summary>There is no date where one should start.</summary>
    NoDate,

    /// <summary>"nächste Woche", "16 Uhr", but on which day?</summary>
    DayMissing,

    /// <summary>"alle 14 Tage", but from when on?</summary>
    StartMissing,

    /// <summary>"31.2.", "29.2.2027".</summary>
    NoSuchDay,

    /// <summary>"25 Uhr", "12:60".</summary>
    NoSuchTime,

    /// <summary>Years from 1970 to 2200 are taken.</summary>
    YearOutOfRange,

    /// <summary>"17–9 Uhr".</summary>
    EndBeforeStart,

    /// <summary>A length between one minute and seven days is taken.</summary>
    LengthOutOfRange,

    /// <summary>"3.12.–5.12.": one date is taken.</summary>
    SecondDate,

    /// <summary>"jeden Donnerstag", where one date is asked for.</summary>
    Repeats,

    /// <summary>"16:00 UTC": the time is taken as one of the community's own zone.</summary>
    ForeignZone,
}
