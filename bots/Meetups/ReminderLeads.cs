using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Commands;
using Community.Matrix.Json;
using Community.Text.Dates;
using NodaTime;

namespace Community.Meetups;

/// <summary>How long before a meetup its people are reminded.</summary>
/// <param name="Before">None: not at all.</param>
internal readonly record struct ReminderLeads(IReadOnlyList<Duration> Before)
{
    /// <summary>More reminders of one meetup nobody wants.</summary>
    private const int Most = 5;

    private const int MinutesOfAnHour = 60, MinutesOfADay = 24 * MinutesOfAnHour, MinutesOfAWeek = 7 * MinutesOfADay;

    private static readonly CommandWord Nothing = new("keine", "none", "keins", "nie", "never");

    /// <summary>As a meetup keeps them.</summary>
    public static ReminderLeads OfMinutes(string kept) => new(
        [.. kept.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(one => Duration.FromMinutes(long.Parse(one, CultureInfo.InvariantCulture)))]);

    /// <inheritdoc cref="OfMinutes"/>
    public string ToMinutes() => string.Join(',', Before.Select(lead => ((long)lead.TotalMinutes).ToString(CultureInfo.InvariantCulture)));

    /// <summary>From a list of minutes; null if it is anything else.</summary>
    public static ReminderLeads? FromState(JsonElement? state)
    {
        if (state is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() > Most)
            return null;
        var minutes = state.Items().Select(item => ((JsonElement?)item).AsInteger()).ToList();
        return minutes.TrueForAll(one => one is >= 1 and <= MinutesOfAWeek)
            ? new ReminderLeads([.. minutes.Select(one => Duration.FromMinutes(one!.Value))])
            : null;
    }

    /// <summary>From lengths with commas, "und" or "and" between them; null if one of them is none.</summary>
    public static ReminderLeads? FromWords(string typed)
    {
        if (Nothing.Matches(typed))
            return new ReminderLeads([]);
        var lengths = new List<Duration>();
        foreach (var part in typed.Split([",", ";", " und ", " and "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!LengthPhrase.TryRead(part, out var length))
                return null;
            lengths.Add(length);
        }
        return lengths.Count is > 0 and <= Most ? new ReminderLeads([.. lengths.Distinct().OrderDescending()]) : null;
    }

    public JsonArray ToState() => [.. Before.Select(lead => (JsonNode)(long)lead.TotalMinutes)];

    public string In(Language language) => Before.Count == 0
        ? Nothing.Shown.In(language)
        : string.Join(", ", Before.Select(lead => InWords((long)lead.TotalMinutes).In(language))) + new Wording(" vorher", " before").In(language);

    private static Wording InWords(long minutes) => minutes switch
    {
        MinutesOfADay => new Wording("1 Tag", "1 day"),
        MinutesOfAnHour => new Wording("1 Stunde", "1 hour"),
        1 => new Wording("1 Minute", "1 minute"),
        MinutesOfAWeek => new Wording("1 Woche", "1 week"),
        _ when minutes % MinutesOfADay == 0 => new Wording($"{minutes / MinutesOfADay} Tage", $"{minutes / MinutesOfADay} days"),
        _ when minutes % MinutesOfAnHour == 0 => new Wording($"{minutes / MinutesOfAnHour} Stunden", $"{minutes / MinutesOfAnHour} hours"),
        _ => new Wording($"{minutes} Minuten", $"{minutes} minutes"),
    };
}
