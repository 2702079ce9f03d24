using System.Globalization;
using Community.Commands;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Faq;

/// <summary>How entries look in a message.</summary>
/// <param name="Portal">The portal's address without a slash at its end; null: there is none.</param>
/// <param name="Zone">In which days are meant.</param>
internal sealed record EntryMessage(Uri? Portal, DateTimeZone Zone)
{
    private const int LongestQuestion = 200, LongestAnswer = 400, LongestWhole = 3_000, MostAnswers = 4;

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE"), English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>One of several hits.</summary>
    public void Add(RichText text, FaqEntry entry, string server, Language language)
    {
        text.NewLine().NewLine().Bold($"{entry.Id} · {Excerpt.Of(entry.Question, LongestQuestion)}").NewLine().Text(Excerpt.Of(entry.Answer, LongestAnswer));
        Links(text, entry, server, language);
    }

    /// <summary>All of one entry.</summary>
    public async Task<RichText> WholeAsync(CommunityContext db, FaqEntry entry, string server, Language language, CancellationToken cancellation)
    {
        var credits = await CreditsAsync(db, entry, cancellation);
        var text = new RichText().Bold($"{entry.Id} · {(entry.Question.Length > 0 ? Excerpt.Of(entry.Question, LongestWhole) : LifeReplies.NoQuestionYet.In(language))}");
        foreach (var answer in entry.ShownAnswers.Take(MostAnswers))
        {
            text.NewLine().Text(Excerpt.Of(answer.Text, LongestWhole));
            if (answer.Author is { } author && credits.TryGetValue(author, out var credit))
                text.Text($" ({Excerpt.Of(credit, FaqReplies.LongestCredit)})");
        }
        foreach (var change in entry.Changes.Where(change => change.IsProposed))
            text.NewLine().Text($"✏️ {LifeReplies.Proposed.In(language)} {Excerpt.Of(change.After ?? string.Empty, LongestWhole)}");
        foreach (var answer in entry.Answers.Where(answer => answer.IsWaiting && entry.State != EntryState.Draft))
            text.NewLine().Text($"⏳ {LifeReplies.AnswerWaits.In(language)} {Excerpt.Of(answer.Text, LongestWhole)}");
        text.NewLine().Text(LifeReplies.Standing(entry, moment => Day(moment, language), language));
        Links(text, entry, server, language);
        return text;
    }

    /// <summary>Should somebody take their name back, what shows it goes.</summary>
    public static async Task NameCreditsAsync(CommunityContext db, FaqEntry entry, OutboxItem shown, CancellationToken cancellation) =>
        shown.Shows.AddRange((await CreditsAsync(db, entry, cancellation)).Keys.Select(person => new OutboxShown { What = FaqSubjects.Credit(person) }));

    public string Day(Instant moment, Language language) => moment.InZone(Zone).Date.ToString(
        language == Language.English ? "d MMMM uuuu" : "d. MMMM uuuu", language == Language.English ? English : German);

    public string? PageOf(FaqEntry entry) => Portal is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Portal.ToString().TrimEnd('/')}/faq/{entry.Id}");

    /// <summary>What the authors of its answers agreed to be called.</summary>
    public static async Task<IReadOnlyDictionary<UserId, string>> CreditsAsync(CommunityContext db, FaqEntry entry, CancellationToken cancellation)
    {
        var authors = entry.ShownAnswers.Select(answer => answer.Author).OfType<UserId>().Distinct().ToList();
        return await db.Set<FaqCredit>().AsNoTracking().Where(credit => authors.Contains(credit.Person))
            .ToDictionaryAsync(credit => credit.Person, credit => credit.Shown, cancellation);
    }

    private void Links(RichText text, FaqEntry entry, string server, Language language)
    {
        // Who is not in the room can't follow the link, and need not learn of it.
        if (entry.ShownAnswers.FirstOrDefault(answer => answer.Event is not null) is { Event: { } message } answer)
            text.NewLine().Link(new Wording("Zur Nachricht", "To the message").In(language), Permalink.To(answer.SourceRoom, message, server));
        if (PageOf(entry) is { } page)
            text.NewLine().Link(new Wording("Im Portal", "On the portal").In(language), page);
    }
}
