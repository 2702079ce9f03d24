using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Community.Delivery.Tests.Process;

/// <summary>What SQLite will throw at whoever uses the store next.</summary>
internal sealed class StoreTrouble(Action<string> injected)
{
    private readonly ConcurrentQueue<(StoreMoment Moment, int Code)> _next = new();
    private int _spared;

    /// <summary>The disk has no room for another page: SQLite itself finds that out.</summary>
    public bool IsDiskFull { get; set; }

    /// <param name="moment">Where it throws.</param>
    /// <param name="code">SQLite's result code.</param>
    /// <param name="times">How often in a row.</param>
    /// <param name="after">How many such moments pass unharmed first.</param>
    public void Add(StoreMoment moment, int code, int times, int after)
    {
        Volatile.Write(ref _spared, after);
        for (var i = 0; i < times; i++)
            _next.Enqueue((moment, code));
    }

    public void Clear()
    {
        _next.Clear();
        IsDiskFull = false;
    }

    /// <exception cref="SqliteException">It is this moment's turn.</exception>
    public void Pass(StoreMoment moment)
    {
        if (!_next.TryPeek(out var next) || next.Moment != moment || Interlocked.Decrement(ref _spared) >= 0 || !_next.TryDequeue(out next))
            return;
        injected($"store {Name(next.Code)} {moment}");
        throw new SqliteException("as the sequence wants it", next.Code);
    }

    private static string Name(int code) => code switch { 5 => "busy", 6 => "locked", 10 => "I/O error", 13 => "full", _ => $"error {code}" };
}

internal enum StoreMoment
{
    Begin,
    Statement,
    Commit,

    /// <summary>The transaction is kept, and nobody is told.</summary>
    Committed,
}
