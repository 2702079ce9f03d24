using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;

namespace Community.Host.Provisioning;

/// <summary><c>community provision</c>.</summary>
internal static class ProvisionCommand
{
    public static async Task<int> RunAsync(ProvisionArguments arguments, TextWriter output, CancellationToken cancellation)
    {
        using var http = MatrixSession.CreateHttpClient();
        var admin = new MatrixSession(http, arguments.Homeserver, TimeProvider.System);
        var report = new ProvisioningReport(output);
        report.Say($"Setting up the community at {arguments.Homeserver} (+ made or changed, = was there)");

        var file = await RoomsFile.ReadAsync(arguments.Rooms, cancellation);
        await CheckReachableAsync(admin, cancellation);
        var data = new DataFolder(arguments.Data);
        var access = new AdminAccess(admin, data, report);
        var owner = arguments.AdminTokenFile is { } token
            ? await access.ByTokenAsync(token, cancellation)
            : await access.BySecretAsync(arguments.RegistrationSecretFile!, arguments.AdminUser, cancellation);
        await new Provisioner(admin, owner, data, report).RunAsync(file, arguments.Moderators, cancellation);

        report.Say(report.Changes == 0 ? "Nothing to do: everything is as it should be." : $"Done, {report.Changes} changes.");
        return 0;
    }

    private static async Task CheckReachableAsync(MatrixSession session, CancellationToken cancellation)
    {
        try
        {
            await session.GetVersionsAsync(cancellation);
        }
        catch (Exception fault) when (fault is MatrixException || NetworkFault.IsTransient(fault))
        {
            throw new ProvisioningException($"There is no homeserver at {session.Homeserver}: {fault.Message}", fault);
        }
    }
}

/// <summary>What <c>community provision</c> is told. One of the two files is given.</summary>
internal sealed record ProvisionArguments(
    Uri Homeserver, string? RegistrationSecretFile, string? AdminTokenFile, string AdminUser, string Rooms, string Data,
    IReadOnlyList<UserId> Moderators);
