using System.Globalization;
using System.Text;
using Community.Faq.Life;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Files;

/// <summary>Writes a handbook: for each room a file of Markdown, all of it as one page to print, and as JSON Lines to be read again.</summary>
public static class FaqExport
{
    private const int LongestName = 40;

    /// <param name="db">The store; it may be in use.</param>
    /// <param name="folder">Is made. Files of an earlier export in it are replaced.</param>
    /// <param name="audience"><c>members</c>: all that is published; <c>space</c>: what all in the Space may see; <c>public</c>: what everybody may.</param>
    /// <param name="withNames">Names and roles are written where their owners agreed to it.</param>
    /// <param name="titles">What rooms are called; others by their ids.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How many entries were written.</returns>
    public static async Task<int> WriteAsync(
        CommunityContext db, string folder, string audience, bool withNames, IReadOnlyDictionary<RoomId, string> titles, CancellationToken cancellation)
    {
        var least = audience switch { "public" => Visibility.Public, "space" => Visibility.Space, _ => Visibility.Room };
        var doubted = await db.SourceDoubts.AsNoTracking().Select(doubt => doubt.Room).ToListAsync(cancellation);
        var entries = await db.ReadableEntries().Shown().Where(entry => entry.Visibility >= least && !doubted.Contains(entry.Room))
            .OrderBy(entry => entry.Id).ToListAsync(cancellation);
        var credits = withNames ? await db.Set<FaqCredit>().AsNoTracking().ToDictionaryAsync(credit => credit.Person, credit => credit.Shown, cancellation) : [];
        var filed = entries.ConvertAll(entry => Filed(entry, credits));
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "entries.jsonl"), string.Concat(filed.Select(entry => JsonLines.Write(entry) + "\n")), cancellation);
        var rooms = filed.GroupBy(entry => entry.Room)
            .Select(group => (Room: group.Key, Title: titles.GetValueOrDefault(group.Key) ?? group.Key.Value, Entries: (IReadOnlyList<FiledEntry>)[.. group]))
            .OrderBy(room => room.Title, StringComparer.Ordinal).ToList();
        foreach (var (room, title, its) in rooms)
            await File.WriteAllTextAsync(Path.Combine(folder, FileOf(room, titles.GetValueOrDefault(room))), Handbook.Markdown(room, title, its), cancellation);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "handbook.html"), Handbook.Html(FaqReplies.PagesTitle.German, [.. rooms.Select(room => (room.Title, room.Entries))]), cancellation);
        return filed.Count;
    }

    private static FiledEntry Filed(FaqEntry entry, Dictionary<UserId, string> credits) => new(
        entry.Id, entry.Room, entry.Question,
        [.. entry.ShownAnswers.Select(answer => new FiledAnswer(answer.Text, answer.Author is { } author ? credits.GetValueOrDefault(author) : null))])
    {
        Tags = [.. entry.Tags.Select(tag => tag.Tag).Order(StringComparer.Ordinal)],
        Wordings = [.. entry.Wordings.Select(wording => wording.Text).Order(StringComparer.Ordinal)],
        State = entry.State,
        Visibility = entry.Visibility,
        KeptAt = entry.KeptAt,
        CheckedAt = entry.CheckedAt,
        ReviewAt = entry.ReviewAt,
    };

    /// <summary>Stays the same from export to export, and holds nothing that a file system reads as more than a name.</summary>
    private static string FileOf(RoomId room, string? title)
    {
        var name = new StringBuilder();
        foreach (var sign in Excerpt.Of(title ?? "raum", LongestName).ToLowerInvariant())
            name.Append(char.IsAsciiLetterOrDigit(sign) ? sign : sign switch { 'ä' => "ae", 'ö' => "oe", 'ü' => "ue", 'ß' => "ss", _ => "-" });
        return string.Create(CultureInfo.InvariantCulture, $"{name}-{DerivedId.Of(room.Value)[..6]}.md");
    }
}
