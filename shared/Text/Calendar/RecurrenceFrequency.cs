namespace Community.Text.Calendar;

/// <summary>The period in which a rule repeats.</summary>
public enum RecurrenceFrequency
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
