using System.Collections.Concurrent;
using System.Globalization;
using Community.Delivery.Tests.Sequences;
using Community.Testing;

namespace Community.Delivery.Tests;

/// <summary>
/// Whatever happens in whatever order: each event has its effect once, in the order of its room, and each reply is seen once. The seed
/// of each sequence is the first seed plus its number; <c>COMMUNITY_TEST_SEED</c> runs one alone,
/// or some (<c>17..40</c>).
/// </summary>
public sealed class RandomSequences(ITestOutputHelper output)
{
    private const int Usually = 1_000, Long = 20_000, FailuresShown = 3, SlowestShown = 5, AtOncePerCore = 2, Repetitions = 5;

    [Fact]
    public async Task Every_sequence_of_events_and_faults_ends_as_if_nothing_had_gone_wrong()
    {
        var (first, count) = Seeds();
        var tally = new FaultTally();
        var failures = new ConcurrentQueue<string>();
        var took = new ConcurrentDictionary<int, TimeSpan>();
        var start = TimeProvider.System.GetTimestamp();
        using var folder = new MemoryFolder();
        var template = await Stage.TemplateAsync(folder.Path);
        output.WriteLine($"{count} sequences from seed {first} on");
        await Parallel.ForEachAsync(
            Enumerable.Range(first, count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOncePerCore * Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken },
            async (seed, _) =>
            {
                if (failures.Count >= FailuresShown)
                    return;
                var began = TimeProvider.System.GetTimestamp();
                if (await FailureAsync(Sequence.Of(seed), template, tally) is { } failure)
                    failures.Enqueue(failure);
                took[seed] = TimeProvider.System.GetElapsedTime(began);
            });
        var slowest = string.Join(", ", took.OrderByDescending(one => one.Value).Take(SlowestShown).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} ({one.Value.TotalSeconds:0.0} s)")));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"in {TimeProvider.System.GetElapsedTime(start).TotalSeconds:0} s, the slowest: {slowest}\n{tally}"));
        if (!failures.IsEmpty)
            Assert.Fail($"{string.Join("\n\n", failures)}\n\n{(count == 1 ? await ShortAsync(first, template) : string.Empty)}");
    }

    private static (int First, int Count) Seeds()
    {
        if (Environment.GetEnvironmentVariable("COMMUNITY_TEST_SEED") is { Length: > 0 } seed)
            return seed.Split("..") is [var from, var to]
                ? (Number(from), Number(to) - Number(from) + 1)
                : (Number(seed), 1);
        var count = Environment.GetEnvironmentVariable("COMMUNITY_TEST_LONG") is { Length: > 0 } ? Long : Usually;
        return (Random.Shared.Next(1_000_000_000), count);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static async Task<string?> FailureAsync(Sequence sequence, string template, FaultTally tally)
    {
        try
        {
            await sequence.RunAsync(template, tally);
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return $"COMMUNITY_TEST_SEED={sequence.Seed} fails: {(failure is SequenceFailedException ? failure.Message : failure)}";
        }
    }

    private static async Task<Sequence> ShortAsync(int seed, string template) =>
        await Shrinking.ShrinkAsync(Sequence.Of(seed), one => FailsAsync(one, template));

    // The machine has its part in it, so that one good run proves nothing.
    private static async Task<bool> FailsAsync(Sequence sequence, string template)
    {
        for (var i = 0; i < Repetitions; i++)
            if (await FailureAsync(sequence, template, new FaultTally()) is not null)
                return true;
        return false;
    }
}
