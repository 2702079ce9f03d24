using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Community.Store.Columns;

/// <summary>A moment as milliseconds since 1970 (UTC): sorts and compares in every database alike.</summary>
internal sealed class InstantColumn() : ValueConverter<Instant, long>(
    instant => instant.ToUnixTimeMilliseconds(), milliseconds => Instant.FromUnixTimeMilliseconds(milliseconds));

/// <summary>A length of time in milliseconds.</summary>
internal sealed class DurationColumn() : ValueConverter<Duration, long>(
    duration => (long)duration.TotalMilliseconds, milliseconds => Duration.FromMilliseconds(milliseconds));
