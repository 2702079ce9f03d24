using Community.Commands;
using Community.Commands.Privacy;
using Community.Faq.Capture;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Privacy;

/// <summary>
/// What the FAQ keeps about people. The words of an entry are personal data of those who wrote them: when one of the two goes, the
/// entry goes, as it does when one of the two messages is deleted. A pin is only known by the id of its reaction, not by who put it.
/// </summary>
internal sealed class FaqData : IPersonalData
{
    public Wording Title => FaqReplies.Title;

    public IReadOnlyCollection<Type> Tables { get; } = [typeof(FaqEntry), typeof(FaqSource), typeof(FaqPin)];

    public async Task<IReadOnlyList<PersonalRecord>> DescribeAsync(CommunityContext db, UserId person, CancellationToken cancellation)
    {
        var entries = await Of(db, person).AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(cancellation);
        return entries.Count == 0
            ? []
            : [new PersonalRecord(FaqReplies.EntriesOfYours(entries.Count), [.. entries.SelectMany(entry => WordsIn(entry, person))])];
    }

    public async Task<Erasure> EraseAsync(Work work, UserId person, CancellationToken cancellation)
    {
        var entries = await Of(work.Db, person).Include(entry => entry.Sources).Include(entry => entry.Pins).AsSplitQuery().ToListAsync(cancellation);
        foreach (var entry in entries)
            await TakeOut.EntryAsync(work, entry, cancellation);
        var gone = entries.ConvertAll(entry => entry.Id);
        var named = await work.Db.Set<FaqEntry>()
            .Where(entry => !gone.Contains(entry.Id) && (entry.Question.Contains(person.Value) || entry.Answer.Contains(person.Value)))
            .Select(entry => entry.Id).ToListAsync(cancellation);
        return new Erasure(
            entries.Count > 0 ? [FaqReplies.EntriesOfYours(entries.Count)] : [],
            [],
            named.Count > 0 ? [FaqReplies.NamedByOthers(named)] : []);
    }

    private static IQueryable<FaqEntry> Of(CommunityContext db, UserId person) =>
        db.Set<FaqEntry>().Where(entry => entry.QuestionAuthor == person || entry.AnswerAuthor == person);

    private static IEnumerable<Wording> WordsIn(FaqEntry entry, UserId person)
    {
        if (entry.QuestionAuthor == person)
            yield return FaqReplies.YourQuestion(entry);
        if (entry.AnswerAuthor == person)
            yield return FaqReplies.YourAnswer(entry);
    }
}
