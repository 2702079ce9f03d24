using System.Diagnostics;
using System.Globalization;

namespace Community.Host.Tests;

/// <summary>The suite as a process of its own, as people start it.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Task<string> _out, _error;

    private HostProcess(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Community.Host.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        (_out, _error) = (_process.StandardOutput.ReadToEndAsync(), _process.StandardError.ReadToEndAsync());
    }

    public int Id => _process.Id;

    public static HostProcess Start(params string[] arguments) => new(arguments);

    /// <summary>Runs it to its end.</summary>
    public static async Task<Ending> RunAsync(params string[] arguments)
    {
        await using var process = new HostProcess(arguments);
        return await process.EndAsync();
    }

    /// <summary>Asks it to end, as systemd does.</summary>
    public async Task<Ending> StopAsync()
    {
        using (var signal = Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]))
            await signal.WaitForExitAsync();
        return await EndAsync();
    }

    public async Task<Ending> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return new Ending(_process.ExitCode, await _out, await _error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{await _out}{await _error}");
        _process.Dispose();
    }
}

/// <summary>How a process ended, and what it said.</summary>
internal sealed record Ending(int Code, string Out, string Error)
{
    /// <summary>It was refused politely: for a reason, in so many lines, and without a look into our insides.</summary>
    public void IsRefusal(int lines = 1)
    {
        Assert.Equal(1, Code);
        Assert.Equal(lines, Error.TrimEnd().Split('\n').Length);
        foreach (var text in (string[])[Out, Error])
        {
            Assert.DoesNotContain("xception", text, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        }
    }
}
