using System.Globalization;
using Community.Commands;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store.Knowledge;
using Community.Summaries.Reading;
using Community.Summaries.Talks;
using Community.Text.Dates;
using NodaTime;

namespace Community.Summaries.Asking;

/// <summary>
/// Writes a summary for people: lists of plain sentences, behind each the times of the messages it rests on, as links to them. It is read aloud as it
/// stands; nothing is said by a sign alone.
/// </summary>
/// <param name="zone">In which times are shown.</param>
/// <param name="offers">What can be made of a finding.</param>
internal sealed class SummaryText(DateTimeZone zone, Offers offers)
{
    /// <summary>An event holds 64 KiB, and a letter takes up to 3 bytes in plain text and 9 in HTML; what is longer becomes several messages.</summary>
    private const int LongestPage = 4_500;

    private const int LongestTitle = 80, LongestSentence = 300, MostLinks = 3;

    /// <summary>The summary in as many messages as it takes.</summary>
    /// <param name="read">The talk.</param>
    /// <param name="summary">What it comes down to.</param>
    /// <param name="via">A server in the room, for links.</param>
    /// <param name="language">In which everything but the words of the talk is said.</param>
    public IReadOnlyList<RichText> Pages(TalkRead read, Summary summary, string via, Language language)
    {
        var pages = new PageWriter(LongestPage);
        pages.Line(text => text.Bold(SummaryReplies.Title.In(language)).Text($": {Extent(read.Talk, language)}"));
        Sections(pages, read, summary, via, language);
        return pages.Done();
    }

    /// <summary>What was and what comes.</summary>
    /// <param name="read">The talk; null: nothing of it is told.</param>
    /// <param name="summary">What it comes down to; null as well.</param>
    /// <param name="news">What else there is to tell.</param>
    /// <param name="via">A server in the room, for links.</param>
    /// <param name="language">In which it is said.</param>
    public IReadOnlyList<RichText> Digest(TalkRead? read, Summary? summary, IReadOnlyList<NewsItem> news, string via, Language language)
    {
        var pages = new PageWriter(LongestPage);
        pages.Line(text => text.Bold(DigestReplies.Title.In(language)));
        foreach (var (kind, title) in (IReadOnlyList<(NewsKind, Wording)>)
            [(NewsKind.ComingDate, DigestReplies.Coming), (NewsKind.NewEntry, DigestReplies.NewEntries), (NewsKind.Decision, DigestReplies.Decided), (NewsKind.OpenTask, DigestReplies.Tasks)])
            News(pages, title, [.. news.Where(item => item.Kind == kind)], language);
        if (read is not null && summary is not null)
        {
            pages.Gap();
            pages.Line(text => text.Text(Extent(read.Talk, language)));
            Sections(pages, read, summary, via, language);
        }
        return pages.Done();
    }

    /// <summary>The messages it rests on and who wrote them: when one is taken back, or somebody has their data erased, so is this.</summary>
    public static IReadOnlyList<string> Shown(Talk talk, Summary summary)
    {
        var ids = summary.Topics.SelectMany(topic => topic.Sentences).Concat(summary.Decisions).Concat(summary.Dates).Concat(summary.OpenQuestions)
            .SelectMany(sentence => sentence.RestsOn).ToHashSet();
        return
        [
            .. ids.Select(id => TakeBackSummaries.NameOf(talk.Room, id)),
            .. talk.Messages.Where(message => ids.Contains(message.Id)).Select(message => message.Sender.Value).Distinct(StringComparer.Ordinal),
        ];
    }

    private void Sections(PageWriter pages, TalkRead read, Summary summary, string via, Language language)
    {
        var said = read.Talk.Messages.ToDictionary(message => message.Id);
        foreach (var topic in summary.Topics)
            Section(Excerpt.Of(topic.Title, LongestTitle), topic.Sentences, null);
        Section(SummaryReplies.Decisions.In(language), summary.Decisions, null);
        Section(SummaryReplies.Dates.In(language), summary.Dates, sentence => offers.MeetupFor(sentence, language));
        Section(SummaryReplies.OpenQuestions.In(language), summary.OpenQuestions, null);
        if (summary.OpenQuestions.Count > 0 && offers.ForQuestions(language) is { } offer)
            pages.Line(text => offer(text));
        pages.Gap();
        pages.Line(text => text.Text(SummaryReplies.HowMade(summary.Made, read).In(language)));

        void Section(string title, IReadOnlyList<SummarySentence> sentences, Func<SummarySentence, Func<RichText, RichText>?>? more)
        {
            if (sentences.Count == 0)
                return;
            pages.Gap();
            pages.Line(text => text.Bold(title));
            foreach (var sentence in sentences)
            {
                pages.Line(text => Sentence(text, sentence, said, read.Talk.Room, via, language));
                if (more?.Invoke(sentence) is { } offer)
                    pages.Line(text => offer(text.Text("  ")));
            }
        }
    }

    private void News(PageWriter pages, Wording title, IReadOnlyList<NewsItem> items, Language language)
    {
        if (items.Count == 0)
            return;
        pages.Gap();
        pages.Line(text => text.Bold(title.In(language)));
        foreach (var item in items)
        {
            var said = Excerpt.Of(item.Title, LongestSentence);
            var words = language == Language.English ? WhenText.English : WhenText.German;
            var when = item.At is { } at ? $" · {words.Brief(at.InZone(zone))}" : item.By is { } day ? $" · {new Wording("bis", "by").In(language)} {words.Day(day)}" : string.Empty;
            pages.Line(text => text.Text($"• {item.Reference} · {said}{when}"));
        }
    }

    private RichText Sentence(
        RichText text, SummarySentence sentence, Dictionary<EventId, TalkMessage> said, RoomId room, string via, Language language)
    {
        text.Text("• ").Text(Excerpt.Of(sentence.Text, LongestSentence)).Text(" (");
        foreach (var (index, id) in sentence.RestsOn.Where(said.ContainsKey).Take(MostLinks).Index())
            text.Text(index > 0 ? ", " : string.Empty).Link(Moment(said[id].SentAt, language), Permalink.To(room, id, via));
        return text.Text(")");
    }

    private string Extent(Talk talk, Language language)
    {
        var people = talk.Messages.Select(message => message.Sender).Distinct().Count();
        var (first, last) = (talk.Messages.Min(message => message.SentAt), talk.Messages.Max(message => message.SentAt));
        return SummaryReplies.Extent(talk.Messages.Count, people, Moment(first, language), Moment(last, language)).In(language);
    }

    /// <summary>"Mo 14:05": the weekday alone within the last days, as most are; the links lead to the rest.</summary>
    private string Moment(Instant at, Language language)
    {
        var local = at.InZone(zone).LocalDateTime;
        var day = SummaryReplies.ShortDay(local.DayOfWeek).In(language);
        return new Wording(
            string.Create(CultureInfo.InvariantCulture, $"{day} {local.Day}.{local.Month}. {local.Hour}:{local.Minute:00}"),
            string.Create(CultureInfo.InvariantCulture, $"{day} {local.Day}/{local.Month} {local.Hour}:{local.Minute:00}")).In(language);
    }
}
