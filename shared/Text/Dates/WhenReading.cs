using Community.Text.Calendar;
using NodaTime;

namespace Community.Text.Dates;

/// <summary>What <see cref="WhenPhrase"/> made of a text: one of the five kinds nested here.</summary>
public abstract record WhenReading
{
    private WhenReading()
    {
    }

    /// <summary>There is one meaning, and it lies ahead.</summary>
    /// <param name="Date">In the zone of the moment the phrase was read at.</param>
    /// <param name="Time">On the full minute; null if the text names no time: ask for it.</param>
    /// <param name="Length">Between one minute and seven days; null if the text names neither a length nor an end.</param>
    /// <param name="HourGuessed">
    /// The words fit two hours of the day ("halb vier"), one of them in the night; the other was taken. Say so: it can be wrong.
    /// </param>
    /// <param name="Rest">What follows the date, as typed and without the comma or dash before it; empty if nothing does.</param>
    public sealed record Understood(LocalDate Date, LocalTime? Time, Duration? Length, bool HourGuessed, string Rest) : WhenReading
    {
        /// <summary>The rule of a series, whose first date is <see cref="Date"/>; null for a single date.</summary>
        public RecurrenceRule? Repeats { get; init; }

        /// <summary>The other hour that the words fit, if <see cref="HourGuessed"/>.</summary>
        public LocalTime? OtherTime => HourGuessed ? Time?.PlusHours(12) : null;
    }

    /// <summary>There are several meanings that lie ahead ("3/12", "nächsten Mittwoch" on a Monday, "um sieben"): ask which one.</summary>
    /// <param name="Candidates">Two or more, the earliest first; they differ in date, time or rule.</param>
    public sealed record Ambiguous(IReadOnlyList<Understood> Candidates) : WhenReading;

    /// <summary>The weekday that was typed is not that of the date.</summary>
    public sealed record WrongWeekday(IsoDayOfWeek Said, LocalDate Date) : WhenReading;

    /// <summary>The phrase is clear, but that moment is over.</summary>
    public sealed record InThePast(LocalDate Date, LocalTime? Time) : WhenReading
    {
        /// <summary>What may be meant instead ("heute 9 Uhr" at ten: tomorrow), to ask about; null if nothing is near.</summary>
        public Understood? Instead { get; init; }
    }

    /// <summary>The text is no date, or one that doesn't exist.</summary>
    /// <param name="Typed">The words it is about, at most 40 characters of them; empty if the text ended too early.</param>
    /// <param name="At">Where these words start in the text, from 0.</param>
    public sealed record NotUnderstood(WhenTrouble Trouble, string Typed, int At) : WhenReading;
}
