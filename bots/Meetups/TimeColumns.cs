using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Community.Meetups;

/// <summary>A day as ISO 8601 has it.</summary>
internal sealed class DayColumn() : ValueConverter<LocalDate, string>(
    day => LocalDatePattern.Iso.Format(day), text => LocalDatePattern.Iso.Parse(text).Value);

/// <summary>A time on a wall clock as ISO 8601 has it, which sorts.</summary>
internal sealed class LocalTimeColumn() : ValueConverter<LocalDateTime, string>(
    local => LocalDateTimePattern.GeneralIso.Format(local), text => LocalDateTimePattern.GeneralIso.Parse(text).Value);
