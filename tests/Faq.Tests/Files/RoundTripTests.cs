using Community.Faq.Files;
using Community.Matrix.Ids;
using Community.Store.Sqlite;
using NodaTime;

namespace Community.Faq.Tests.Files;

/// <summary>What was written into files is read again without loss.</summary>
public sealed class RoundTripTests : IDisposable
{
    private static readonly RoomId Invoices = RoomId.Parse("!rechnung:example.org"), Art = RoomId.Parse("!kunst:example.org");
    private static readonly Instant Now = Instant.FromUtc(2026, 12, 1, 9, 0);

    private readonly string _folder = Directory.CreateTempSubdirectory("community-files-").FullName;

    [Fact]
    public async Task Export_import_export_is_identical()
    {
        using var first = await StoreAsync("first.db");
        await using (var db = first.Open())
        {
            var report = await FaqImport.ReadAsync(db, await FileAsync("start.jsonl", Lines), null, Now, CancellationToken.None);
            Assert.Equal((3, 0), (report.Added, report.Known));
            Assert.Empty(report.Bad);
        }
        await ExportAsync(first, "one");
        using var second = await StoreAsync("second.db");
        await using (var db = second.Open())
            Assert.Equal(3, (await FaqImport.ReadAsync(db, Path.Combine(_folder, "one", "entries.jsonl"), null, Now, CancellationToken.None)).Added);
        await ExportAsync(second, "two");

        var names = Directory.GetFiles(Path.Combine(_folder, "one")).Select(Path.GetFileName).Order().ToList();
        Assert.Equal(4, names.Count);
        Assert.Equal(names, Directory.GetFiles(Path.Combine(_folder, "two")).Select(Path.GetFileName).Order());
        foreach (var name in names)
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(_folder, "one", name!)), await File.ReadAllTextAsync(Path.Combine(_folder, "two", name!)));
    }

    [Fact]
    public async Task A_second_import_adds_nothing()
    {
        using var store = await StoreAsync("again.db");
        var file = await FileAsync("start.jsonl", Lines);
        await using var db = store.Open();
        await FaqImport.ReadAsync(db, file, null, Now, CancellationToken.None);

        var report = await FaqImport.ReadAsync(db, file, null, Now, CancellationToken.None);
        Assert.Equal((0, 3), (report.Added, report.Known));
    }

    [Theory]
    [InlineData("members", 3)]
    [InlineData("space", 2)]
    [InlineData("public", 1)]
    public async Task A_handbook_holds_what_its_readers_may_see(string audience, int count)
    {
        using var store = await StoreAsync("audience.db");
        await using var db = store.Open();
        await FaqImport.ReadAsync(db, await FileAsync("start.jsonl", Lines), null, Now, CancellationToken.None);

        Assert.Equal(count, await FaqExport.WriteAsync(db, Path.Combine(_folder, audience), audience, false, new Dictionary<RoomId, string>(), CancellationToken.None));
        var written = string.Concat(Directory.GetFiles(Path.Combine(_folder, audience)).Select(File.ReadAllText));
        Assert.Equal(audience == "members", written.Contains("Nur wir wissen es.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signs_of_markup_are_text_in_the_handbook()
    {
        using var store = await StoreAsync("markup.db");
        await using var db = store.Open();
        await FaqImport.ReadAsync(db, await FileAsync("start.jsonl", Lines), null, Now, CancellationToken.None);
        await FaqExport.WriteAsync(db, Path.Combine(_folder, "m"), "members", false, new Dictionary<RoomId, string> { [Invoices] = "E-Rechnung" }, CancellationToken.None);

        var html = await File.ReadAllTextAsync(Path.Combine(_folder, "m", "handbook.html"));
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        var markdown = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(_folder, "m"), "e-rechnung-*.md").Single());
        Assert.StartsWith("---\ntitle: \"E-Rechnung\"\nroom: \"!rechnung:example.org\"\n---\n\n# E-Rechnung\n", markdown, StringComparison.Ordinal);
        Assert.Contains("<a id=\"eintrag-7\"></a>\n## Was ist &lt;script> \\[und](javascript:x)?\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\n\\# Nicht das, \\\\o/\n\\- auch nicht\n\n---\n\nZweite & letzte.\n".Replace("&", "&amp;", StringComparison.Ordinal), markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_is_read_as_it_was_written()
    {
        using var store = await StoreAsync("md.db");
        await using var db = store.Open();
        await FaqImport.ReadAsync(db, await FileAsync("start.jsonl", Lines), null, Now, CancellationToken.None);
        await FaqExport.WriteAsync(db, Path.Combine(_folder, "md"), "members", false, new Dictionary<RoomId, string>(), CancellationToken.None);
        using var other = await StoreAsync("md2.db");
        await using var second = other.Open();
        foreach (var file in Directory.GetFiles(Path.Combine(_folder, "md"), "*.md"))
            Assert.Empty((await FaqImport.ReadAsync(second, file, null, Now, CancellationToken.None)).Bad);

        Assert.Equal(Read(db), Read(second));
    }

    [Theory]
    [InlineData("x.jsonl", "{\"question\": \"Wie?\", \"answer\": \"So.\"}", "x.jsonl, line 1 names no room; give one with --room.")]
    [InlineData("x.jsonl", "\n{kaputt", "x.jsonl, line 2 is no JSON.")]
    [InlineData("x.jsonl", "{\"room\": \"!a:b\", \"answer\": \"So.\"}", "x.jsonl, line 1 has no question.")]
    [InlineData("x.jsonl", "{\"room\": \"!a:b\", \"question\": \"Wie?\", \"answers\": [\"\", 7]}", "x.jsonl, line 1 has no answer.")]
    [InlineData("x.jsonl", "{\"room\": \"!a:b\", \"question\": \"Wie?\", \"answer\": \"So.\", \"visibility\": \"alle\"}", "x.jsonl, line 1 has a visibility that is none of room, space, public.")]
    [InlineData("x.jsonl", "[]", "x.jsonl, line 1 names no room; give one with --room.")]
    [InlineData("x.csv", "Name;Alter\nAnna;7", "x.csv, line 1 does not name the columns 'question' and 'answer'.")]
    [InlineData("x.csv", "Frage;Antwort\nWie?;So.", "x.csv, line 2 names no room; give one with --room.")]
    [InlineData("x.md", "## Wie?\n", "x.md, line 1 names no room; give one with --room.")]
    public async Task Each_bad_line_is_named_with_its_reason(string name, string text, string said)
    {
        using var store = await StoreAsync("bad.db");
        await using var db = store.Open();
        var report = await FaqImport.ReadAsync(db, await FileAsync(name, text), null, Now, CancellationToken.None);

        Assert.Equal([said], report.Bad);
        Assert.Equal(0, report.Added);
    }

    [Fact]
    public async Task A_spreadsheet_is_read_with_quotes_lines_and_semicolons()
    {
        using var store = await StoreAsync("csv.db");
        await using var db = store.Open();
        var report = await FaqImport.ReadAsync(
            db, await FileAsync("x.csv", "\uFEFFFrage;Antwort;Schlagworte\r\n\"Wie; genau?\";\"Erst so,\ndann \"\"so\"\".\";xml, viewer\r\n;;\r\nWo?;Hier.;\r\n;Ohne Frage.;"), Art, Now, CancellationToken.None);

        Assert.Equal(["x.csv, line 6 has no question."], report.Bad);
        Assert.Equal(["Wie; genau? = Erst so,\ndann \"so\". (viewer xml)", "Wo? = Hier. ()"], Read(db));
    }

    [Fact]
    public async Task Another_kind_of_file_is_refused()
    {
        using var store = await StoreAsync("kind.db");
        await using var db = store.Open();
        var file = await FileAsync("x.docx", "PK");

        await Assert.ThrowsAsync<FormatException>(() => FaqImport.ReadAsync(db, file, Art, Now, CancellationToken.None));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private const string Lines =
        """
        {"id":7,"room":"!rechnung:example.org","question":"Was ist <script> [und](javascript:x)?","answers":["# Nicht das, \\o/\n- auch nicht","Zweite & letzte."],"tags":["xml"],"wordings":["Wozu?"],"visibility":"public","kept":"2026-11-01T08:00:00.250Z","checked":"2026-11-02T08:00:00Z","review":"2027-11-02T08:00:00Z"}
        {"id":9,"room":"!rechnung:example.org","question":"Wer weiß es?","answers":["Nur wir wissen es."]}
        {"room":"!kunst:example.org","question":"Und die Kunst?","answer":"Bleibt im Space.","visibility":"space","state":"toreview"}
        """;

    private static List<string> Read(Store.CommunityContext db) =>
    [
        .. Faq.Life.Entries.ReadableEntries(db).AsEnumerable().OrderBy(entry => entry.Question, StringComparer.Ordinal)
            .Select(entry => $"{entry.Question} = {entry.Answer} ({string.Join(' ', entry.Tags.Select(tag => tag.Tag).Order())})"),
    ];

    private async Task<string> FileAsync(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(file, text);
        return file;
    }

    private async Task<SqliteStore> StoreAsync(string name)
    {
        var store = new SqliteStore(Path.Combine(_folder, name), [FaqBot.Tables]);
        await using var db = store.Open();
        await db.Database.EnsureCreatedAsync();
        return store;
    }

    private async Task ExportAsync(SqliteStore store, string folder)
    {
        await using var db = store.Open();
        await FaqExport.WriteAsync(db, Path.Combine(_folder, folder), "members", false, new Dictionary<RoomId, string>(), CancellationToken.None);
    }
}
