using Community.Hosting.Sources;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Capture;

/// <summary>Follows what happened to kept messages and their 📌 while nobody was there to hear of it.</summary>
internal sealed class ReadAgain : IKeepsSources
{
    public async Task<IReadOnlyList<EventId>> SourcesAsync(CommunityContext db, RoomId room, CancellationToken cancellation)
    {
        var words = await db.Set<FaqSource>().Where(source => source.Room == room).Select(source => source.Event).ToListAsync(cancellation);
        var pins = await db.Set<FaqPin>().Where(pin => pin.Room == room).Select(pin => pin.Reaction).ToListAsync(cancellation);
        return [.. words.Concat(pins).Distinct()];
    }

    public async Task FollowAsync(Work work, Source source, CancellationToken cancellation)
    {
        if (source.Event is not { } now)
            await FollowRedactions.FollowAsync(work, source.Room, source.Id, cancellation);
        else if (now.LatestEditId is { } edit && KeptText.Of(now) is { } text)
            await FollowEdits.ChangeAsync(work, new FollowEdits.Change(source.Room, now.Id, now.Sender, edit, text), cancellation);
    }
}
