using Community.Commands;
using Community.Commands.Arguments;
using Community.Faq.Life;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Commands;

/// <summary><c>!faq einspruch NUMMER</c>: whose words are in an entry wants it to stay in its room.</summary>
internal sealed class ObjectToEntry : ICommand
{
    private readonly NumberArgument _number = new(FaqReplies.Number, FaqReplies.OfAnEntry) { Missing = FaqReplies.WhichEntry };

    public CommandWord Word { get; } = new("einspruch", "object", "widerspruch");

    public IReadOnlyList<Argument> Takes => [_number];

    public Wording Purpose { get; } = new("hält einen Eintrag mit deinen Worten in seinem Raum", "keeps an entry with your words in its room");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var number = call.Value(_number);
        var entry = await work.Db.WholeEntries().SingleOrDefaultAsync(one => one.Id == number, cancellation);
        // To everybody else it is the same whether there is such an entry.
        if (entry is null || !Widening.AuthorsOf(entry).Contains(call.Event.Sender))
        {
            call.Answer(work, AudienceReplies.NotYourWords(number, call.Language));
            return;
        }
        await Widening.ObjectAsync(work, entry, call.Event.Sender, cancellation);
        call.Answer(work, AudienceReplies.Objected(entry, call.Language));
    }
}
