using System.Diagnostics;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

public sealed class ProvisioningOnSynapse(RealSynapse synapse)
{
    [Fact]
    public async Task A_second_run_changes_nothing_and_the_doctor_is_content()
    {
        synapse.SkipWithoutIt();
        var folder = Directory.CreateTempSubdirectory("community-test-").FullName;
        try
        {
            var rooms = Path.Combine(folder, "rooms.json");
            var mira = await synapse.NewPersonAsync("mira");
            await File.WriteAllTextAsync(rooms, Rooms(RealSynapse.NewName("space"), RealSynapse.NewName("raum")));
            string[] provision = ["provision", "--homeserver", synapse.Homeserver.ToString(), "--registration-secret-file", synapse.SecretFile,
                "--rooms", rooms, "--data", folder, "--admin-user", RealSynapse.NewName("leitung"), "--moderator", mira.User.Value];

            var (first, firstText) = await RunAsync(provision);
            Assert.True(first == 0, firstText);
            Assert.Contains("+ room “E-Rechnung”", firstText, StringComparison.Ordinal);
            Assert.Contains($"+ {mira.User} moderates “E-Rechnung”", firstText, StringComparison.Ordinal);
            var (second, secondText) = await RunAsync(provision);
            Assert.True(second == 0, secondText);
            Assert.Contains("Nothing to do", secondText, StringComparison.Ordinal);

            foreach (var file in Directory.GetFiles(Path.Combine(folder, "secrets")))
                Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_doctor_finds_running_bots_in_good_health_and_names_what_is_wrong()
    {
        synapse.SkipWithoutIt();
        await using var bots = await BotProcess.StartAsync(synapse);
        var mira = await synapse.NewFastPersonAsync("mira");
        await using var sight = await Sight.OfAsync(mira);
        var room = await mira.CreatesRoomAsync("Raum", bots.Faq);
        await sight.AnswerAsync(bots.Faq, await mira.SaysAsync(room, "!faq ping da?"));

        var (healthy, text) = await RunAsync("doctor", "--config", bots.ConfigurationFile);
        Assert.True(healthy == 0, text);
        Assert.Contains("may write and react in “Raum”", text, StringComparison.Ordinal);

        await File.WriteAllTextAsync(
            bots.ConfigurationFile, (await File.ReadAllTextAsync(bots.ConfigurationFile)).Replace("\"bots\"", "\"botts\"", StringComparison.Ordinal));
        var (misspelt, problem) = await RunAsync("doctor", "--config", bots.ConfigurationFile);
        Assert.Equal(1, misspelt);
        Assert.Contains("'botts' is no setting", problem, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Text)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[BotProcess.HostFile, .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    private static string Rooms(string space, string room) => $$"""
        {
          "bots": {
            "faq": { "account": "{{RealSynapse.NewName("faq")}}", "displayName": "FAQ-Bot" },
            "meetups": { "account": "{{RealSynapse.NewName("treffen")}}", "displayName": "Treffen-Bot" }
          },
          "space": { "alias": "{{space}}", "name": "Kultur", "topic": "Für alle Dispatcher:innen" },
          "rooms": [ { "alias": "{{room}}", "name": "E-Rechnung", "topic": "Alles dazu", "bots": ["faq", "meetups"], "kind": "topic" } ]
        }
        """;
}
