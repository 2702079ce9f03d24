namespace Community.Delivery.Tests.Process;

/// <summary>
/// What hangs on it lives until it is cut; from then on nothing reaches network or store any more, as after SIGKILL. What the store
/// was about to commit is lost, what it has committed stays.
/// </summary>
internal sealed class Lifeline : IDisposable
{
    private readonly CancellationTokenSource _cut = new();
    private int _steps = -1;

    public bool IsCut => _cut.IsCancellationRequested;

    public CancellationToken Cut => _cut.Token;

    /// <summary>It is cut at the given number of requests, answers, statements and commits from now.</summary>
    public void CutAfter(int steps) => Volatile.Write(ref _steps, steps);

    public void CutNow()
    {
        lock (_cut)
            if (!IsCut)
                _cut.Cancel();
    }

    /// <summary>To be called wherever something leaves or enters the process.</summary>
    /// <exception cref="KilledException">It is cut.</exception>
    public void Pass()
    {
        if (Volatile.Read(ref _steps) >= 0 && Interlocked.Decrement(ref _steps) < 0)
            CutNow();
        if (IsCut)
            throw new KilledException();
    }

    public void Dispose() => _cut.Dispose();
}

internal sealed class KilledException() : Exception("the process is dead");
