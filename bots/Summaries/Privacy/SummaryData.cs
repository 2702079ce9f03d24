using Community.Commands;
using Community.Commands.Privacy;
using Community.Matrix.Ids;
using Community.Store;
using Community.Summaries.Asking;
using Community.Summaries.Digests;
using Microsoft.EntityFrameworkCore;

namespace Community.Summaries.Privacy;

/// <summary>What summaries keep about people: who has just asked for one, and who has stepped out of them. Nothing of what was said.</summary>
internal sealed class SummaryData : IPersonalData
{
    public Wording Title => SummaryReplies.Title;

    public IReadOnlyCollection<Type> Tables { get; } = [typeof(SummaryRequest), typeof(StepOut), typeof(Digest)];

    public async Task<IReadOnlyList<PersonalRecord>> DescribeAsync(CommunityContext db, UserId person, CancellationToken cancellation)
    {
        var records = new List<PersonalRecord>();
        if (await db.Set<SummaryRequest>().CountAsync(request => request.Asker == person, cancellation) is > 0 and var open)
            records.Add(new PersonalRecord(Requests(open), []));
        if (await StepOuts.IsOutAsync(db, person, cancellation))
            records.Add(new PersonalRecord(SteppedOut, []));
        return records;
    }

    public async Task<Erasure> EraseAsync(Work work, UserId person, CancellationToken cancellation)
    {
        var requests = await work.Db.Set<SummaryRequest>().Where(request => request.Asker == person).ToListAsync(cancellation);
        work.Db.RemoveRange(requests);
        // A wish about the time to come, like an objection; who takes it back says so.
        return new Erasure(
            requests.Count > 0 ? [Requests(requests.Count)] : [], [],
            await StepOuts.IsOutAsync(work.Db, person, cancellation) ? [StaysOut] : []);
    }

    private static Wording Requests(int count) => count == 1
        ? new Wording("1 Bitte um eine Zusammenfassung, die noch offen ist", "1 request for a summary that is still open")
        : new Wording($"{count} Bitten um Zusammenfassungen, die noch offen sind", $"{count} requests for summaries that are still open");

    private static Wording SteppedOut { get; } = new(
        "dass deine Nachrichten in keiner Zusammenfassung vorkommen sollen (nur als Prüfsumme, ohne deinen Namen)",
        "that your messages shall be in no summary (only as a checksum, without your name)");

    private static Wording StaysOut { get; } = new(
        "dass deine Nachrichten in keiner Zusammenfassung vorkommen sollen: Das gilt weiter, bis du !kompakt mit mir schreibst (nur als Prüfsumme, ohne deinen Namen)",
        "that your messages shall be in no summary: this goes on until you type !recap with me (only as a checksum, without your name)");
}
