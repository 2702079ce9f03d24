using System.Globalization;
using Community.Matrix;
using Community.Matrix.Endpoints;

namespace Community.Host.Doctor;

/// <summary>Is the homeserver there, does it speak what we speak, and do the clocks agree?</summary>
internal static class HomeserverCheck
{
    private const string OldestVersion = "v1.4";
    private static readonly TimeSpan TolerableSkew = TimeSpan.FromSeconds(30);

    /// <returns>True, if it answers.</returns>
    public static async Task<bool> RunAsync(HttpClient http, Uri homeserver, Findings findings, CancellationToken cancellation)
    {
        try
        {
            var versions = await new MatrixSession(http, homeserver, TimeProvider.System).GetVersionsAsync(cancellation);
            if (versions.Contains(OldestVersion, StringComparer.Ordinal))
                findings.Good($"{homeserver} answers and speaks Matrix up to {versions.LastOrDefault(version => version.StartsWith('v'))}");
            else
                findings.Problem($"{homeserver} does not speak Matrix {OldestVersion} (threads).", "Update the homeserver.");
        }
        catch (Exception fault) when (fault is MatrixException || NetworkFault.IsTransient(fault))
        {
            findings.Problem(
                $"{homeserver} does not answer: {fault.Message}",
                "Is it running (./community synapse status), and is 'homeserver' in the configuration its client address?");
            return false;
        }
        await CompareClocksAsync(http, homeserver, findings, cancellation);
        return true;
    }

    private static async Task CompareClocksAsync(HttpClient http, Uri homeserver, Findings findings, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(new Uri(homeserver, "/_matrix/client/versions"), cancellation);
        if (answer.Headers.Date is not { } theirs)
            return;
        var skew = (TimeProvider.System.GetUtcNow() - theirs).Duration();
        if (skew <= TolerableSkew)
            findings.Good("this machine's clock agrees with the homeserver's");
        else
            findings.Problem(
                string.Create(CultureInfo.InvariantCulture, $"The clocks differ by {skew.TotalSeconds:0} s."),
                "Let both machines set their clocks by NTP; reminders and the age of commands depend on them.");
    }
}
