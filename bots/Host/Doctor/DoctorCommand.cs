using Community.Host.Configuration;
using Community.Host.Running;
using Community.Matrix;

namespace Community.Host.Doctor;

/// <summary><c>community doctor</c>: looks at everything the bots need and says what to do.</summary>
internal static class DoctorCommand
{
    public static async Task<int> RunAsync(string file, TextWriter output, CancellationToken cancellation)
    {
        var findings = new Findings(output);
        findings.Topic("Configuration");
        var configuration = CommunityConfiguration.Load(file);
        findings.Good($"{configuration.File} has no mistakes; bots: {string.Join(", ", configuration.Accounts.Values.SelectMany(bots => bots))}");

        using var http = MatrixSession.CreateHttpClient();
        findings.Topic("Homeserver and clock");
        if (await HomeserverCheck.RunAsync(http, configuration.Homeserver, findings, cancellation))
            foreach (var (account, bots) in configuration.Accounts)
            {
                findings.Topic($"Account {account.User} ({string.Join(", ", bots)})");
                await AccountCheck.RunAsync(http, configuration.Homeserver, account, findings, cancellation);
            }

        findings.Topic("Store");
        using (var store = RunningHost.OpenStore(configuration.Store))
            await StoreCheck.RunAsync(store, findings, cancellation);
        if (configuration.Telemetry is { } collector)
        {
            findings.Topic("Telemetry");
            await TelemetryCheck.RunAsync(http, collector, findings, cancellation);
        }
        await output.WriteLineAsync(findings.Problems == 0 ? "All is well." : $"Problems: {findings.Problems}.");
        return findings.Problems == 0 ? 0 : 1;
    }
}
