using System.CommandLine;
using System.Globalization;
using Community.Faq.Files;
using Community.Host.Configuration;
using Community.Host.Running;
using Community.Matrix.Ids;
using Community.Store.Sqlite;
using NodaTime.Extensions;

namespace Community.Host.Files;

/// <summary>The words <c>faq export</c> and <c>faq import</c> on the command line.</summary>
internal static class FaqCommands
{
    public static Command Faq() => new("faq", "Writes the kept entries into files, and reads entries from files.") { Export(), Import() };

    private static Command Export()
    {
        var config = Commands.Config();
        var folder = new Argument<string>("FOLDER") { Description = "Where to put the handbook; it is made." };
        var audience = new Option<string>("--audience") { Description = "Whose handbook it is: members, space or public.", DefaultValueFactory = _ => "public" };
        audience.AcceptOnlyFromAmong("members", "space", "public");
        var names = new Option<bool>("--names") { Description = "With the names and roles that people agreed to." };
        var titles = new Option<string[]>("--title") { Description = "What a room is called, as !id=Title; may be repeated." };
        var command = new Command("export", "Writes a handbook: Markdown by room, one page to print, and JSON Lines.") { folder, audience, names, titles, config };
        command.SetAction((arguments, cancellation) => Commands.GuardedAsync(async () =>
        {
            var configuration = CommunityConfiguration.Load(arguments.GetRequiredValue(config));
            if (!File.Exists(configuration.Store))
                throw new ConfigurationException($"There is no store {configuration.Store}.");
            using var store = RunningHost.OpenStore(configuration.Store);
            await using var db = store.Open();
            var target = Path.GetFullPath(arguments.GetRequiredValue(folder));
            var count = await FaqExport.WriteAsync(
                db, target, arguments.GetRequiredValue(audience), arguments.GetValue(names), Titles(arguments.GetValue(titles) ?? []), cancellation);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target}: {count} entries. It holds people's words: what they take back later is still in it, so write it anew."));
            return 0;
        }));
        return command;
    }

    private static Command Import()
    {
        var config = Commands.Config();
        var file = new Argument<string>("FILE") { Description = "A file of entries: .jsonl, .csv or .md." };
        var room = new Option<string?>("--room") { Description = "The id of the room whose entries they are, where the file does not say." };
        var dry = new Option<bool>("--dry-run") { Description = "Only says what would be done, and names each bad line." };
        var command = new Command("import", "Reads entries from a file. The bots must not run.") { file, room, dry, config };
        command.SetAction((arguments, cancellation) => Commands.GuardedAsync(async () =>
        {
            var configuration = CommunityConfiguration.Load(arguments.GetRequiredValue(config));
            using var store = RunningHost.OpenStore(configuration.Store);
            using var held = await store.PrepareAsync(TimeProvider.System, cancellation);
            await using var db = store.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            RoomId? home = arguments.GetValue(room) is { } id ? RoomId.Parse(id) : null;
            var report = await FaqImport.ReadAsync(db, Path.GetFullPath(arguments.GetRequiredValue(file)), home, TimeProvider.System.GetUtcNow().ToInstant(), cancellation);
            foreach (var line in report.Bad)
                await Console.Error.WriteLineAsync(line);
            var isDry = arguments.GetValue(dry);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{report.Added} new, {report.Known} known already, {report.Bad.Count} bad lines.{(isDry ? " Nothing was changed." : report.Bad.Count > 0 ? " Nothing was changed: mend the bad lines first." : string.Empty)}"));
            if (!isDry && report.Bad.Count == 0)
                await transaction.CommitAsync(cancellation);
            return report.Bad.Count > 0 ? 1 : 0;
        }));
        return command;
    }

    private static Dictionary<RoomId, string> Titles(IEnumerable<string> said) => said
        .Select(one => one.Split('=', 2)).Where(parts => parts.Length == 2)
        .ToDictionary(parts => RoomId.Parse(parts[0].Trim()), parts => parts[1].Trim());
}
