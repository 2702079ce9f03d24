using Community.Matrix.Ids;
using Community.Store;
using NodaTime;

namespace Community.Faq.Life;

/// <summary>
/// One change of an entry by somebody, on a page or in the chat. Each field that becomes another is noted with what it was, so that the change can be
/// undone as a whole.
/// </summary>
/// <param name="work">The running transaction.</param>
/// <param name="entry">With its changes.</param>
/// <param name="by">Who; null: time.</param>
internal sealed class Editing(Work work, FaqEntry entry, UserId? by)
{
    /// <summary>The number of the change; null: nothing has become another.</summary>
    public int? Number { get; private set; }

    public Editing Question(string text) => Set(FaqField.Question, entry.Question, text, () => entry.Question = text);

    public Editing Answer(FaqAnswer answer, string text) => Set(FaqField.Answer, answer.Text, text, () => answer.Text = text, answer.Id);

    /// <summary>An answer that is in the entry now.</summary>
    /// <param name="answer">The answer, saved.</param>
    /// <param name="from">The entry it came from; null: it is new.</param>
    public Editing Added(FaqAnswer answer, long? from) => Set(FaqField.AnswerAdded, from is { } id ? $"{id}" : null, $"{entry.Id}", () => { }, answer.Id);

    public Editing Tags(IEnumerable<string> tags)
    {
        var wanted = tags.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return Set(FaqField.Tags, Joined(entry.Tags.Select(tag => tag.Tag)), Joined(wanted), () =>
        {
            entry.Tags.RemoveAll(tag => !wanted.Contains(tag.Tag, StringComparer.Ordinal));
            entry.Tags.AddRange(wanted.Where(tag => !entry.Tags.Exists(one => one.Tag == tag)).ToList().Select(tag => new FaqTag { Tag = tag }));
        });
    }

    public Editing Wordings(IEnumerable<string> wordings)
    {
        var wanted = wordings.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return Set(FaqField.Wordings, Joined(entry.Wordings.Select(wording => wording.Text)), Joined(wanted), () =>
        {
            entry.Wordings.RemoveAll(wording => !wanted.Contains(wording.Text, StringComparer.Ordinal));
            entry.Wordings.AddRange(wanted.Where(text => !entry.Wordings.Exists(one => one.Text == text)).ToList().Select(text => new FaqWording { Text = text }));
        });
    }

    public Editing State(EntryState state) => Set(FaqField.State, $"{entry.State}", $"{state}", () => entry.State = state);

    public Editing Visibility(Visibility visibility) =>
        Set(FaqField.Visibility, $"{entry.Visibility}", $"{visibility}", () => entry.Visibility = visibility);

    public Editing Owner(UserId? owner) => Set(FaqField.Owner, entry.Owner?.Value, owner?.Value, () => entry.Owner = owner);

    public Editing StandIn(UserId? standIn) => Set(FaqField.StandIn, entry.StandIn?.Value, standIn?.Value, () => entry.StandIn = standIn);

    public Editing ReviewAt(Instant? at) => Set(
        FaqField.ReviewAt, entry.ReviewAt is { } before ? $"{before.ToUnixTimeMilliseconds()}" : null, at is { } after ? $"{after.ToUnixTimeMilliseconds()}" : null,
        () => (entry.ReviewAt, entry.RemindedAt) = (at, null));

    public Editing MergedInto(long? other) => Set(
        FaqField.MergedInto, entry.MergedInto is { } before ? $"{before}" : null, other is { } after ? $"{after}" : null, () => entry.MergedInto = other);

    private Editing Set(FaqField field, string? before, string? after, Action apply, long? answer = null)
    {
        if (string.Equals(before, after, StringComparison.Ordinal))
            return this;
        apply();
        Number ??= ++entry.LastChange;
        entry.Revision++;
        // From here on somebody answers for it, whatever becomes of the 📌.
        if (by is not null)
            entry.IsHeldByPins = false;
        entry.Changes.Add(new FaqChange
        {
            Number = Number.Value,
            Field = field,
            AnswerId = answer,
            Before = before,
            After = after,
            At = work.Now,
            By = by,
        });
        return this;
    }

    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));
}
