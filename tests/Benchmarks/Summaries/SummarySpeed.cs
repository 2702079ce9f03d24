using System.Diagnostics;
using Community.Matrix.Ids;
using Community.Summaries.Extractive;
using Community.Summaries.Talks;
using NodaTime;

namespace Community.Benchmarks.Summaries;

/// <summary>Time and memory of a summary by the number of messages.</summary>
internal static class SummarySpeed
{
    private const int Rounds = 5;

    public static void Run(TextWriter output, IReadOnlyList<ToldTalk> talks, int[] sizes)
    {
        var summarizer = new ExtractiveSummarizer(DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
        output.WriteLine($"  {"messages",8} {"median",9} {"slowest",9} {"allocated",10} {"kept at most",13}");
        foreach (var size in sizes)
        {
            var talk = Long(talks, size);
            summarizer.Summarize(talk, CancellationToken.None);
            GC.Collect();
            var (before, allocated) = (GC.GetTotalMemory(true), GC.GetTotalAllocatedBytes(true));
            var times = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                var started = Stopwatch.GetTimestamp();
                summarizer.Summarize(talk, CancellationToken.None);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            allocated = (GC.GetTotalAllocatedBytes(true) - allocated) / Rounds;
            output.WriteLine($"  {size,8} {times.Order().ElementAt(Rounds / 2),6:0.0} ms {times.Max(),6:0.0} ms {allocated / 1e6,7:0.0} MB "
                + $"{Math.Max(0, GC.GetGCMemoryInfo().HeapSizeBytes - before) / 1e6,10:0.0} MB");
        }
    }

    /// <summary>The talks one after the other, a day each, again and again with other words in between so that they are not the same.</summary>
    private static Talk Long(IReadOnlyList<ToldTalk> talks, int size)
    {
        var messages = new List<TalkMessage>(size);
        var names = talks.SelectMany(talk => talk.Talk.Names).DistinctBy(name => name.Key).ToDictionary();
        for (var round = 0; messages.Count < size; round++)
        {
            var talk = talks[round % talks.Count].Talk;
            var first = messages.Count;
            messages.AddRange(talk.Messages.Take(size - first).Select((message, at) => message with
            {
                Id = EventId.Parse($"${first + at}"),
                SentAt = message.SentAt + Duration.FromDays(round),
                Text = $"{message.Text} (Fall {round}, Raum {(round * 7) + at})",
                RepliesTo = message.RepliesTo is { } reply ? EventId.Parse($"${first + int.Parse(reply.Value[1..], System.Globalization.CultureInfo.InvariantCulture) - 1}") : null,
            }));
        }

        return new Talk(talks[0].Talk.Room, messages) { Names = names };
    }
}
