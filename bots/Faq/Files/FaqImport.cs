using System.Globalization;
using Community.Faq.Capture;
using Community.Faq.Commands;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Faq.Files;

/// <summary>Reads entries from a file: JSON Lines (<c>.jsonl</c>), a table (<c>.csv</c>) or Markdown (<c>.md</c>).</summary>
public static class FaqImport
{
    private const int LongestQuestion = 1_000, LargestFile = 50 * 1024 * 1024;

    /// <param name="db">The store, held by nobody else; the caller saves.</param>
    /// <param name="file">By its ending it is known what it is.</param>
    /// <param name="room">Where entries belong that do not say.</param>
    /// <param name="now">The time it is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What was added, what was there already, and each bad line with its number and reason.</returns>
    /// <exception cref="FormatException">The file is none of these, or too large.</exception>
    public static async Task<ImportReport> ReadAsync(CommunityContext db, string file, RoomId? room, Instant now, CancellationToken cancellation)
    {
        if (new FileInfo(file).Length > LargestFile)
            throw new FormatException($"{file} is larger than 50 MiB.");
        var text = await File.ReadAllTextAsync(file, cancellation);
        var (added, known, bad) = (0, 0, new List<string>());
        foreach (var (line, entry, trouble) in Lines(file, text, room))
            if ((trouble ?? TooLong(entry!)) is { } reason)
                bad.Add(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}, line {line} {reason}."));
            else if (await IsKnownAsync(db, entry!, cancellation))
                known++;
            else
            {
                await AddAsync(db, entry!, now, cancellation);
                added++;
            }
        return new ImportReport(added, known, bad);
    }

    private static IEnumerable<(int Line, FiledEntry? Entry, string? Trouble)> Lines(string file, string text, RoomId? room) =>
        Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".jsonl" => text.Split('\n').Index().Where(line => line.Item.Trim().Length > 0)
                .Select(line => JsonLines.Read(line.Item, room) is var read ? (line.Index + 1, read.Entry, read.Trouble) : default),
            ".csv" => CsvFile.Read(text.TrimStart('\uFEFF'), room),
            ".md" => Handbook.Read(text, room),
            _ => throw new FormatException($"{file} is neither .jsonl nor .csv nor .md."),
        };

    private static string? TooLong(FiledEntry entry) =>
        entry.Question.Length > LongestQuestion ? "has a question of more than 1,000 characters"
        : entry.Answers.Any(answer => answer.Text.Length > KeptText.Longest) ? "has an answer of more than 20,000 characters"
        : null;

    private static Task<bool> IsKnownAsync(CommunityContext db, FiledEntry entry, CancellationToken cancellation) =>
        db.Set<FaqEntry>().AnyAsync(one => one.Room == entry.Room && one.Question == entry.Question, cancellation);

    private static async Task AddAsync(CommunityContext db, FiledEntry filed, Instant now, CancellationToken cancellation)
    {
        var entry = new FaqEntry
        {
            Room = filed.Room,
            SourceRoom = filed.Room,
            Question = filed.Question,
            State = filed.State,
            Visibility = filed.Visibility,
            KeptAt = filed.KeptAt ?? now,
            CheckedAt = filed.CheckedAt,
            ReviewAt = filed.ReviewAt,
        };
        entry.Answers.AddRange(filed.Answers.Select(answer => new FaqAnswer { Text = answer.Text, SourceRoom = filed.Room }));
        entry.Tags.AddRange(filed.Tags.Select(TagEntry.Clean).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal).Select(tag => new FaqTag { Tag = tag }));
        entry.Wordings.AddRange(filed.Wordings.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Select(text => new FaqWording { Text = text }));
        var row = db.Add(entry);
        // The number people know, where it is free.
        if (filed.Id is { } id and > 0 && !await db.Set<FaqEntry>().AnyAsync(one => one.Id == id, cancellation))
        {
            var key = row.Property(one => one.Id);
            (key.CurrentValue, key.IsTemporary) = (id, false);
        }
        await db.SaveChangesAsync(cancellation);
    }
}

/// <summary>What became of a file.</summary>
/// <param name="Added">Entries that are new.</param>
/// <param name="Known">Questions that their room has already.</param>
/// <param name="Bad">What could not be read, and why.</param>
public sealed record ImportReport(int Added, int Known, IReadOnlyList<string> Bad);
