namespace Community.Testing.Homeserver;

/// <summary>A bell. Take <see cref="Next"/> first and look afterwards, then no change is missed.</summary>
internal sealed class Changes
{
    private TaskCompletionSource next = Create();

    public Task Next => Volatile.Read(ref next).Task;

    public void Signal() => Interlocked.Exchange(ref next, Create()).TrySetResult();

    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
