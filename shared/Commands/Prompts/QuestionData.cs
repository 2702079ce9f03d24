using Community.Commands.Privacy;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Commands.Prompts;

/// <summary>What waiting for an answer keeps about people: minutes at most, and gone when they ask.</summary>
internal sealed class QuestionData : IPersonalData
{
    public Wording Title { get; } = new("Offene Fragen", "Open questions");

    public IReadOnlyCollection<Type> Tables { get; } = [typeof(OpenQuestion)];

    public async Task<IReadOnlyList<PersonalRecord>> DescribeAsync(CommunityContext db, UserId person, CancellationToken cancellation) =>
        await db.Set<OpenQuestion>().CountAsync(question => question.Person == person, cancellation) is > 0 and var count
            ? [new PersonalRecord(Waiting(count), [])]
            : [];

    public async Task<Erasure> EraseAsync(Work work, UserId person, CancellationToken cancellation)
    {
        var questions = await work.Db.Set<OpenQuestion>().Where(question => question.Person == person).ToListAsync(cancellation);
        if (questions.Count == 0)
            return Erasure.Nothing;
        work.Db.RemoveRange(questions);
        await work.Db.RemovesWordsAsync(cancellation);
        return new Erasure([Waiting(questions.Count)], [], []);
    }

    private static Wording Waiting(int count) => count == 1
        ? new Wording("1 Frage, auf deren Antwort ein Bot ein paar Minuten wartet", "1 question whose answer a bot waits for, for some minutes")
        : new Wording($"{count} Fragen, auf deren Antwort ein Bot ein paar Minuten wartet", $"{count} questions whose answers a bot waits for, for some minutes");
}
