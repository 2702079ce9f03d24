using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Commands.Limits;

/// <summary>
/// Keeps one person from drowning the bots of an account in a room: a bucket of commands that refills with time. It counts by the time of
/// the events, so that a backlog is no burst, and gives the same answer about an event it was asked about before. It is not kept: after a
/// crash the events that are taken in again count again, and what had its effect has it once all the same.
/// </summary>
public sealed class CommandLimit(CommandLimitOptions options, TimeProvider time)
{
    /// <summary>Asked about again are the events of one batch at most.</summary>
    private const int Remembered = 200;

    private readonly Dictionary<(UserId Account, RoomId Room, UserId Person), Bucket> _buckets = [];
    private readonly Lock _lock = new();

    /// <summary>How long it takes until everything is as before.</summary>
    public TimeSpan FullAfter => options.Burst * options.Refill;

    public Verdict Of(UserId account, RoomEvent command)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            Forget(now);
            var key = (account, command.Room, command.Sender);
            if (!_buckets.TryGetValue(key, out var bucket))
                _buckets[key] = bucket = new Bucket(options.Burst, command.SentAt < now ? command.SentAt : now);
            if (bucket.Given.TryGetValue(command.Id, out var before))
                return before;
            // The sender's server may say any time: none is later than now, and none earlier than the last.
            bucket.Refill(command.SentAt < now ? command.SentAt : now, options);
            var verdict = bucket.Take();
            if (bucket.Given.Count >= Remembered)
                bucket.Given.Clear();
            return bucket.Given[command.Id] = verdict;
        }
    }

    /// <summary>Who has not written for long has a full bucket, which needs no remembering.</summary>
    private void Forget(DateTimeOffset now)
    {
        const int many = 10_000;
        if (_buckets.Count < many)
            return;
        foreach (var (key, bucket) in _buckets)
            if (now - bucket.At > FullAfter)
                _buckets.Remove(key);
    }

    private sealed class Bucket(double left, DateTimeOffset at)
    {
        private double _left = left;
        private bool _isOver;

        public DateTimeOffset At { get; private set; } = at;

        public Dictionary<EventId, Verdict> Given { get; } = [];

        public void Refill(DateTimeOffset moment, CommandLimitOptions options)
        {
            if (moment <= At)
                return;
            _left = Math.Min(options.Burst, _left + ((moment - At) / options.Refill));
            At = moment;
            _isOver &= _left < options.Burst;
        }

        public Verdict Take()
        {
            if (_isOver)
                return Verdict.Silence;
            if (_left < 1)
            {
                // Quiet until the bucket is full: else whoever goes on would be told again every few seconds.
                _isOver = true;
                return Verdict.Enough;
            }
            _left--;
            return Verdict.Run;
        }
    }
}

public enum Verdict
{
    Run,

    /// <summary>Too many: say so.</summary>
    Enough,

    /// <summary>It has been said.</summary>
    Silence,
}
