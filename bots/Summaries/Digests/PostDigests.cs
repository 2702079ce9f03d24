using Community.Hosting.Bots;
using Community.Matrix;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Community.Store.Knowledge;
using Community.Summaries.Asking;
using Community.Summaries.Privacy;
using Community.Summaries.Reading;
using Community.Summaries.Talks;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Summaries.Digests;

/// <summary>
/// Posts what was and what comes, at the times that rooms have set. Nothing to tell: nothing is said. After a time without the bot it comes once, if it is
/// still of use; what it missed is in the next one.
/// </summary>
internal sealed class PostDigests(
    StoreAccess store, ISummarizer summarizer, SummaryText text, IReadOnlyList<INews> news, SummariesOptions options, DateTimeZone zone) : ISlowWork
{
    /// <summary>What digests are called in the outbox.</summary>
    public const string Subject = "digest";

    /// <summary>With less everybody reads the talk itself faster.</summary>
    private const int FewestMessages = 3;

    private const int MostNews = 8;

    private static readonly Duration Farthest = Duration.FromDays(8);

    public async Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation) =>
        await db.Set<Digest>().MinAsync(digest => (Instant?)digest.NextAt, cancellation);

    public async Task<Handling?> ThinkAsync(Instant now, Func<RoomId, IRoomHistory> rooms, CancellationToken cancellation)
    {
        var digest = await store.ReadAsync(db => db.Set<Digest>().AsNoTracking().Where(one => one.NextAt <= now).OrderBy(one => one.NextAt).FirstOrDefaultAsync(cancellation));
        if (digest is null)
            return null;
        DigestTimes? times;
        var told = Told.Nothing;
        try
        {
            var content = await rooms(digest.Room).GetSettingsAsync(SummarySettings.EventType, cancellation);
            times = DigestTimes.Read(content);
            if (times is not null && now - digest.NextAt <= times.UsefulFor)
                told = await TellAsync(digest, times, SummarySettings.IsOn(content), now, rooms, cancellation);
        }
        catch (MatrixException refusal) when (refusal.Code is ErrorCode.Forbidden)
        {
            // We are in one of the rooms no more.
            times = null;
        }
        return new Handling((work, token) => WriteAsync(digest, times, told, now, work, token));
    }

    private async Task<Told> TellAsync(
        Digest digest, DigestTimes times, bool isOn, Instant now, Func<RoomId, IRoomHistory> rooms, CancellationToken cancellation)
    {
        var room = rooms(digest.Room);
        var there = digest.PostIn == digest.Room ? room : rooms(digest.PostIn);
        if (!await TalkReader.AreAllInAsync(room, there, cancellation))
            return Told.Nothing;
        var since = digest.ToldUntil > now - Farthest ? digest.ToldUntil : now - Farthest;
        var (items, isLeftOut) = await store.ReadAsync(async db =>
        {
            var all = new List<NewsItem>();
            foreach (var slice in news)
                all.AddRange(await slice.TellAsync(db, new NewsAsked(digest.Room, since, now, now + times.Ahead, MostNews), cancellation));
            return (all, await StepOuts.LeftOutAsync(db, cancellation));
        });
        var read = isOn
            ? await TalkReader.ReadAsync(room, there, reader: null, new TalkAsked(digest.Room, since, options.MostMessages), isLeftOut, cancellation)
            : null;
        if (read is { Talk.Messages.Count: < FewestMessages })
            read = null;
        var summary = read is null ? null : await summarizer.SummarizeAsync(read.Talk, cancellation);
        // What is still to do is told along with something new, but is no news by itself.
        if (summary is null && items.TrueForAll(item => item.Kind is NewsKind.OpenTask))
            return Told.Nothing;
        return new Told(
            text.Digest(read, summary, items, room.Self.Server, times.Language),
            [.. read is not null && summary is not null ? SummaryText.Shown(read.Talk, summary) : [], .. items.SelectMany(item => item.Shows)]);
    }

    private async Task WriteAsync(Digest digest, DigestTimes? times, Told told, Instant now, Work work, CancellationToken cancellation)
    {
        // Set anew or switched off meanwhile: then it is not ours to change.
        if (await work.Db.Set<Digest>().FindAsync([digest.Room], cancellation) is not { } kept || kept.NextAt != digest.NextAt)
            return;
        if (times is null)
        {
            work.Db.Remove(kept);
            return;
        }
        kept.NextAt = times.After(now, zone);
        if (told.Pages.Count > 0)
            kept.ToldUntil = now;
        foreach (var (number, page) in told.Pages.Index())
            work.Outbox.Send(digest.PostIn, OutgoingMessage.Notice(page), $"digest {digest.Room} {digest.NextAt.ToUnixTimeMilliseconds()} {number}", number == 0 ? Subject : null)
                .Shows.AddRange(told.Shown.Select(what => new OutboxShown { What = what }));
    }

    private sealed record Told(IReadOnlyList<RichText> Pages, IReadOnlyList<string> Shown)
    {
        public static Told Nothing { get; } = new([], []);
    }
}
