using Community.Commands;
using Community.Commands.Arguments;
using Community.Hosting.Bots;
using Community.Matrix.Html;
using Community.Store;
using Community.Store.Delivery;

namespace Community.Faq.Commands;

/// <summary><c>!faq name ja|nein|rolle ROLLE</c>: whether your name or a role stands beside your answers. Without it, nothing does.</summary>
internal sealed class SetCredit : ICommand
{
    private enum Kind
    {
        Name,
        Nothing,
        Role,
    }

    private readonly ChoiceArgument<Kind> _kind = new(new Wording("ja|nein|rolle", "yes|no|role"),
    [
        (new CommandWord("ja", "yes"), Kind.Name), (new CommandWord("nein", "no"), Kind.Nothing), (new CommandWord("rolle", "role"), Kind.Role),
    ]);

    private readonly RestArgument _role = new(new Wording("ROLLE", "ROLE")) { IsOptional = true };

    public CommandWord Word { get; } = new("name", "name", "namen");

    public IReadOnlyList<Argument> Takes => [_kind, _role];

    public Wording Purpose { get; } = new("sagt, ob dein Name oder eine Rolle neben deinen Antworten steht", "says whether your name or a role stands beside your answers");

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation) =>
        await room.GetNameAsync(call.Event.Sender, cancellation);

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var kind = call.Value(_kind);
        var shown = kind switch
        {
            Kind.Name => Excerpt.Of(call.Prepared as string ?? string.Empty, FaqReplies.LongestCredit) is { Length: > 0 } name ? name : call.Event.Sender.Localpart,
            Kind.Role => Excerpt.Of(call.Value(_role) ?? string.Empty, FaqReplies.LongestCredit),
            _ => string.Empty,
        };
        if (kind == Kind.Role && shown.Length == 0)
        {
            call.Refuse(work, AudienceReplies.NoRole.In(call.Language));
            return;
        }
        await SetAsync(work, call.Event.Sender, shown, cancellation);
        call.Answer(work, kind == Kind.Nothing ? AudienceReplies.NotNamed(call.Language) : AudienceReplies.NamedAs(shown, call.Language));
    }

    /// <summary>Takes back what showed another name, or any.</summary>
    private static async Task SetAsync(Work work, Matrix.Ids.UserId person, string shown, CancellationToken cancellation)
    {
        var credit = await work.Db.Set<FaqCredit>().FindAsync([person], cancellation);
        if (credit?.Shown == shown)
            return;
        await TakeBack.ShowingAsync(work.Outbox, FaqSubjects.Credit(person), cancellation);
        if (shown.Length == 0)
        {
            if (credit is not null)
                work.Db.Remove(credit);
            await work.Db.RemovesWordsAsync(cancellation);
        }
        else if (credit is null)
        {
            work.Db.Add(new FaqCredit { Person = person, Shown = shown });
        }
        else
        {
            credit.Shown = shown;
        }
    }
}
