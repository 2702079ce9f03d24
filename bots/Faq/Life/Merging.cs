using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Life;

/// <summary>Makes one entry of two of the same room. The other stays, archived, and leads to the one.</summary>
internal static class Merging
{
    /// <returns>The number of the change.</returns>
    public static async Task<int?> MergeAsync(Work work, FaqEntry into, FaqEntry other, UserId by, CancellationToken cancellation)
    {
        var editing = new Editing(work, into, by);
        foreach (var answer in other.Answers.Where(answer => !answer.IsWaiting).OrderBy(answer => answer.Id).ToList())
        {
            await MoveAsync(work, other, into, answer, cancellation);
            editing.Added(answer, other.Id);
        }
        editing.Tags(into.Tags.Concat(other.Tags).Select(tag => tag.Tag))
            .Wordings(into.Wordings.Concat(other.Wordings).Select(wording => wording.Text).Append(OneLine(other)).Where(text => text.Length > 0));
        new Editing(work, other, by).State(EntryState.Archived).MergedInto(into.Id);
        await Marks.ShowAsync(work, into, cancellation);
        return editing.Number;
    }

    /// <summary>Undoes that an answer was added: it goes back to where it came from, or, if it was new, waits again.</summary>
    public static async Task GiveBackAsync(Work work, FaqEntry entry, FaqAnswer answer, long? from, Editing editing, CancellationToken cancellation)
    {
        if (from is null)
        {
            if (entry.ShownAnswers.Skip(1).Any())
                answer.IsWaiting = true;
            return;
        }
        if (await work.Db.WholeEntries().SingleOrDefaultAsync(one => one.Id == from, cancellation) is not { } origin)
            return;
        await MoveAsync(work, entry, origin, answer, cancellation);
        if (origin.MergedInto == entry.Id)
            new Editing(work, origin, null).State(EntryState.Published).MergedInto(null);
        editing.Wordings(entry.Wordings.Select(wording => wording.Text).Where(text => text != OneLine(origin)));
        await Marks.ShowAsync(work, origin, cancellation);
    }

    /// <summary>The question as another wording.</summary>
    public static string OneLine(FaqEntry entry) => entry.Question.ReplaceLineEndings(" ");

    private static async Task MoveAsync(Work work, FaqEntry from, FaqEntry to, FaqAnswer answer, CancellationToken cancellation)
    {
        await Marks.TakeBackAsync(work.Outbox, from.Id, answer.Event, cancellation);
        var sources = from.Sources.Where(source => source.AnswerId == answer.Id).Select(source => (source.Event, source.Room)).ToList();
        from.Answers.Remove(answer);
        from.Sources.RemoveAll(source => source.AnswerId == answer.Id);
        from.Pins.RemoveAll(pin => pin.AnswerId == answer.Id);
        from.Revision++;
        answer.EntryId = to.Id;
        to.Answers.Add(answer);
        to.Sources.AddRange(sources.Where(source => !to.Sources.Exists(one => one.Event == source.Event)).ToList()
            .Select(source => new FaqSource { Event = source.Event, Room = source.Room, AnswerId = answer.Id }));
        to.Revision++;
    }
}
