using Community.Commands;
using Community.Commands.Privacy;
using Community.Faq.Capture;
using Community.Faq.Life;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Privacy;

/// <summary>
/// What the FAQ keeps about people. The words of an entry are personal data of those who wrote them: when the question's author goes, the entry goes,
/// and with an answer's author the answer, as when the message is deleted. Who looked after an entry or changed it is taken out of it. A pin, a gap and
/// a vote are known without who it was.
/// </summary>
internal sealed class FaqData : IPersonalData
{
    public Wording Title => FaqReplies.Title;

    public IReadOnlyCollection<Type> Tables { get; } =
    [
        typeof(FaqEntry), typeof(FaqAnswer), typeof(FaqSource), typeof(FaqPin), typeof(FaqTag), typeof(FaqWording), typeof(FaqChange), typeof(FaqCredit),
        typeof(FaqGap), typeof(FaqAsked), typeof(FaqCandidate), typeof(FaqSuggestion), typeof(FaqVote),
    ];

    public async Task<IReadOnlyList<PersonalRecord>> DescribeAsync(CommunityContext db, UserId person, CancellationToken cancellation)
    {
        var entries = await Of(db, person).AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(cancellation);
        var records = new List<PersonalRecord>();
        if (entries.Count > 0)
            records.Add(new PersonalRecord(DataReplies.EntriesOfYours(entries.Count), [.. entries.SelectMany(entry => WordsIn(entry, person))]));
        if (await LookedAfter(db, person).AsNoTracking().Select(entry => entry.Id).ToListAsync(cancellation) is { Count: > 0 } owned)
            records.Add(new PersonalRecord(DataReplies.YouLookAfter(owned), []));
        if (await Changes(db, person).CountAsync(cancellation) is > 0 and var changes)
            records.Add(new PersonalRecord(DataReplies.ChangesOfYours(changes), []));
        if (await db.Set<FaqCredit>().FindAsync([person], cancellation) is { } credit)
            records.Add(new PersonalRecord(DataReplies.YourName(credit.Shown), []));
        if (await db.Set<FaqSuggestion>().AnyAsync(one => one.Asker == person, cancellation))
            records.Add(new PersonalRecord(DataReplies.YourQuestionWaits, []));
        return records;
    }

    public async Task<Erasure> EraseAsync(Work work, UserId person, CancellationToken cancellation)
    {
        var entries = await Of(work.Db, person).ToListAsync(cancellation);
        foreach (var entry in entries)
            await TakeOutAsync(work, entry, person, cancellation);
        await work.Db.SaveChangesAsync(cancellation);
        var detached = await DetachAsync(work, person, cancellation);
        await TakeBack.ShowingAsync(work.Outbox with { Bot = FaqBot.BotName }, FaqSubjects.Credit(person), cancellation);
        work.Db.RemoveRange(await work.Db.Set<FaqCredit>().Where(credit => credit.Person == person).ToListAsync(cancellation));
        work.Db.RemoveRange(await work.Db.Set<FaqSuggestion>().Where(one => one.Asker == person).ToListAsync(cancellation));
        var named = await work.Db.Set<FaqEntry>()
            .Where(entry => entry.Question.Contains(person.Value) || entry.Answers.Any(answer => answer.Text.Contains(person.Value)))
            .Select(entry => entry.Id).ToListAsync(cancellation);
        return new Erasure(
            entries.Count > 0 ? [DataReplies.EntriesOfYours(entries.Count)] : [], detached, named.Count > 0 ? [DataReplies.NamedByOthers(named)] : []);
    }

    private static async Task TakeOutAsync(Work work, FaqEntry entry, UserId person, CancellationToken cancellation)
    {
        if (entry.QuestionAuthor == person)
        {
            await TakeOut.EntryAsync(work, entry, cancellation);
            return;
        }
        foreach (var answer in entry.Answers.Where(answer => answer.Author == person).ToList())
            await TakeOut.AnswerAsync(work, entry, answer, cancellation);
    }

    /// <summary>Entries of others that the person looked after, and changes, stay without them.</summary>
    private static async Task<IReadOnlyList<Wording>> DetachAsync(Work work, UserId person, CancellationToken cancellation)
    {
        var owned = await LookedAfter(work.Db, person).ToListAsync(cancellation);
        foreach (var entry in owned)
            (entry.Owner, entry.StandIn) = (entry.Owner == person ? null : entry.Owner, entry.StandIn == person ? null : entry.StandIn);
        var changes = await Changes(work.Db, person).ToListAsync(cancellation);
        foreach (var change in changes)
            if (change.Before == person.Value || change.After == person.Value)
                work.Db.Remove(change);
            else
                change.By = null;
        if (owned.Count + changes.Count > 0)
            await work.Db.RemovesWordsAsync(cancellation);
        var detached = new List<Wording>();
        if (owned.Count > 0)
            detached.Add(DataReplies.YouLookAfter([.. owned.Select(entry => entry.Id)]));
        if (changes.Count > 0)
            detached.Add(DataReplies.ChangesOfYours(changes.Count));
        return detached;
    }

    private static IQueryable<FaqEntry> Of(CommunityContext db, UserId person) =>
        db.WholeEntries().Where(entry => entry.QuestionAuthor == person || entry.Answers.Any(answer => answer.Author == person));

    private static IQueryable<FaqEntry> LookedAfter(CommunityContext db, UserId person) =>
        db.Set<FaqEntry>().Where(entry => entry.Owner == person || entry.StandIn == person).OrderBy(entry => entry.Id);

    private static IQueryable<FaqChange> Changes(CommunityContext db, UserId person) =>
        db.Set<FaqChange>().Where(change => change.By == person || change.Before == person.Value || change.After == person.Value);

    private static IEnumerable<Wording> WordsIn(FaqEntry entry, UserId person)
    {
        if (entry.QuestionAuthor == person)
            yield return DataReplies.YourQuestion(entry);
        foreach (var answer in entry.Answers.Where(answer => answer.Author == person))
            yield return DataReplies.YourAnswer(entry, answer);
        foreach (var change in entry.Changes.Where(change => change.IsProposed && change.By == person))
            yield return DataReplies.YourProposal(entry, change);
    }
}
