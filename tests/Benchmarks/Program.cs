using System.Globalization;
using Community.Benchmarks;
using Community.Benchmarks.Summaries;

// Benchmarks search [quality|suggestions|fit|speed|all] [folder of the data] [largest number of entries], or Benchmarks meetups,
// or Benchmarks portal [entries] [seconds],
// or Benchmarks summaries [file of talks]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args.ElementAtOrDefault(0))
{
    case "search":
        Search();
        return 0;
    case "meetups":
        await MeetupSpeed.RunAsync(Console.Out, [100, 500, 2_000]);
        return 0;
    case "portal":
        await PortalSpeed.RunAsync(
            Console.Out, int.Parse(args.ElementAtOrDefault(1) ?? "100000", CultureInfo.InvariantCulture),
            TimeSpan.FromSeconds(int.Parse(args.ElementAtOrDefault(2) ?? "60", CultureInfo.InvariantCulture)));
        return 0;
    case "summaries":
        Summaries();
        return 0;
    default:
        Console.Out.WriteLine("""
            Usage: dotnet run -c Release --project tests/Benchmarks -- search [quality|suggestions|fit|speed|all] [FOLDER] [ENTRIES]
                   dotnet run -c Release --project tests/Benchmarks -- meetups
                   dotnet run -c Release --project tests/Benchmarks -- portal [ENTRIES] [SECONDS]
                   dotnet run -c Release --project tests/Benchmarks -- summaries [FILE]
            """);
        return 2;
}

DirectoryInfo? Root()
{
    var root = new DirectoryInfo(AppContext.BaseDirectory);
    while (root is not null && !File.Exists(Path.Combine(root.FullName, "Community.sln")))
        root = root.Parent;
    return root;
}

void Summaries()
{
    if (args.ElementAtOrDefault(1) is { } file)
    {
        SummaryQuality.Run(Console.Out, Path.GetFileName(file), TalkFile.Read(file));
        return;
    }

    var folder = Path.Combine(Root()?.FullName ?? "", "tests", "Benchmarks", "Summaries", "Talks");
    var tuned = TalkFile.Read(Path.Combine(folder, "german-a.txt"));
    var unseen = TalkFile.Read(Path.Combine(folder, "german-b.txt"));
    SummaryQuality.Run(Console.Out, "German, tuned on", tuned);
    SummaryQuality.Run(Console.Out, "German, held back", unseen);
    SummaryQuality.Run(Console.Out, "German, all", [.. tuned, .. unseen]);
    SummaryQuality.Run(Console.Out, "English", TalkFile.Read(Path.Combine(folder, "english.txt")));
    CitationFigures.Run(Console.Out, [.. tuned, .. unseen]);
    SummarySpeed.Run(Console.Out, [.. tuned, .. unseen], [100, 1_000, 10_000]);
}

void Search()
{
    var what = args.ElementAtOrDefault(1) ?? "all";
    var root = Root();
    var folder = args.ElementAtOrDefault(2) ?? Path.Combine(root?.Parent?.FullName ?? "", "shared", "search-data");
    var largest = int.Parse(args.ElementAtOrDefault(3) ?? "100000", CultureInfo.InvariantCulture);
    if (!Directory.Exists(folder))
        Console.Out.WriteLine($"{folder} is not there: only the entries of synapse-config/demo-faq.json are measured.");

    var sets = SearchSet.In(folder, Path.Combine(root?.FullName ?? "", "synapse-config", "demo-faq.json")).ToList();
    if (what is "quality" or "all")
        Quality.Run(Console.Out, sets);
    if (what is "suggestions" or "all")
        Suggestions.Run(Console.Out, sets);
    if (what is "fit")
        Fitting.Run(Console.Out, sets);
    if (what is "speed" or "all")
        Speed.Run(Console.Out, sets, [.. new[] { 1_000, 10_000, 100_000 }.Where(size => size <= largest)]);
}
