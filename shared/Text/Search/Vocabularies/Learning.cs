using Community.Text.Search.Indexing;

namespace Community.Text.Search.Vocabularies;

/// <summary>
/// Learns from the entries which words are compounds. One version of the splits holds until the vocabulary has doubled; the next is made
/// aside, while searches and changes go on, and put in its place as a whole.
/// </summary>
internal sealed class Learning(
    ReaderWriterLockSlim gate, Vocabulary vocabulary, WordLists lists, IndexedEntries entries, Func<string, string> stem)
{
    /// <summary>So few words are split sooner than a thread would start.</summary>
    private const int Few = 4096;

    private int _due = 16;
    private int _busy;

    public WordKnowledge Knowledge { get; private set; } =
        new(vocabulary, new CompoundTable(new CompoundSplitter(new Dictionary<string, double>(StringComparer.Ordinal), lists), stem), lists);

    public void LearnIfDue()
    {
        var words = Volatile.Read(ref _due);
        if (vocabulary.Count < words || Interlocked.Exchange(ref _busy, 1) == 1)
            return;
        if (words < Few)
            LearnAndRest();
        else
            _ = Task.Run(LearnAndRest);
    }

    public void Learn()
    {
        var frequencies = Frequencies();
        var compounds = new CompoundTable(new CompoundSplitter(frequencies, lists), stem);
        var known = 0;
        foreach (var word in frequencies.Keys)
            compounds.Add(known++, word);

        gate.EnterWriteLock();
        try
        {
            for (; known < vocabulary.Count; known++)
                compounds.Add(known, vocabulary[known].Text);
            Knowledge = Knowledge with { Compounds = compounds };
            Volatile.Write(ref _due, 2 * vocabulary.Count);
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    private void LearnAndRest()
    {
        try
        {
            Learn();
        }
        finally
        {
            Volatile.Write(ref _busy, 0);
        }
    }

    /// <summary>How often each word stands in entries, by the order of their numbers.</summary>
    private OrderedDictionary<string, double> Frequencies()
    {
        gate.EnterReadLock();
        try
        {
            var frequencies = new OrderedDictionary<string, double>(vocabulary.Count, StringComparer.Ordinal);
            for (var id = 0; id < vocabulary.Count; id++)
                frequencies.Add(vocabulary[id].Text, entries.Postings.EntriesWith(id));
            return frequencies;
        }
        finally
        {
            gate.ExitReadLock();
        }
    }
}
