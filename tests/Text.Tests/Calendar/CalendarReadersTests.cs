using System.Diagnostics;
using System.Globalization;
using Community.Text.Calendar;

namespace Community.Text.Tests.Calendar;

/// <summary>Other people's readers take our files without complaint and find the dates that we find; skipped where they are not installed.</summary>
public sealed class CalendarReadersTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("community-ics-");

    public CalendarReadersTests()
    {
        foreach (var (one, number) in SomeCalendars.Random(seed: 5545, count: 150).Where(one => SomeCalendars.Dates(one).Count > 0)
            .Select((one, number) => (one, number)))
        {
            var path = Path.Combine(_folder.FullName, number.ToString("000", CultureInfo.InvariantCulture));
            File.WriteAllText(path + ".ics", CalendarFile.Write([one], "Test"));
            File.WriteAllLines(path + ".dates", SomeCalendars.Dates(one)
                .Select(date => date.ToString("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public Task Python_icalendar_and_vobject_read_what_we_write() =>
        ReadBy("python3-icalendar and python3-vobject", "/usr/bin/python3", ["-c", "import icalendar, vobject"], "check-ics.py");

    /// <summary>COMMUNITY_ICAL_JS names the folder of the package; <c>./community test</c> fetches it and sets it.</summary>
    [Fact]
    public Task Ical_js_reads_what_we_write()
    {
        var package = Environment.GetEnvironmentVariable("COMMUNITY_ICAL_JS");
        Assert.SkipUnless(Directory.Exists(package), "npm's ical.js is not there: COMMUNITY_ICAL_JS names the folder it is in.");
        return ReadBy("Node.js", "node", ["--version"], "check-ics.mjs");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task ReadBy(string reader, string program, string[] probe, string script)
    {
        var (installed, _) = await RunAsync(program, probe);
        Assert.SkipUnless(installed == 0, $"{reader} is not installed.");

        var (exit, output) = await RunAsync(program, Path.Combine(AppContext.BaseDirectory, "Calendar", script), _folder.FullName);

        Assert.True(exit == 0, output);
        TestContext.Current.TestOutputHelper!.WriteLine(output);
    }

    private static async Task<(int Exit, string Output)> RunAsync(string program, params string[] arguments)
    {
        if (program[0] == '/' && !File.Exists(program))
            return (-1, "");

        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "");
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, output + await errors);
    }
}
