using Community.Commands;
using Community.Commands.Privacy;
using Community.Store;

namespace Community.Front.Data;

/// <summary><c>!daten</c> shows what is stored about whoever asks, in all parts of the suite, by direct message.</summary>
internal sealed class ShowData(IReadOnlyList<IPersonalData> parts) : IDefaultCommand
{
    public CommandWord Word { get; } = new("zeigen", "show", "zeig", "zeige");

    public Wording Purpose { get; } = new("zeigt dir, was über dich gespeichert ist", "shows you what is stored about you");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var pages = new Pages();
        foreach (var part in parts)
            if (await part.DescribeAsync(work.Db, call.Event.Sender, cancellation) is { Count: > 0 } records)
            {
                if (pages.IsEmpty)
                    pages.Line(DataReplies.StoredAboutYou.In(call.Language));
                pages.Heading(part.Title.In(call.Language));
                foreach (var record in records)
                {
                    pages.Line(record.What.In(call.Language));
                    foreach (var item in record.Items)
                        pages.Item(item.In(call.Language));
                }
            }
        if (pages.IsEmpty)
            pages.Line(DataReplies.NothingStored.In(call.Language));
        pages.Gap();
        pages.Line(DataReplies.WhatYouCanDo.In(call.Language));
        await Discreetly.AnswerAsync(call, work, pages.Done(), cancellation);
    }
}
