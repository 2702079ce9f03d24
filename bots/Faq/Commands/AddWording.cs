using Community.Commands;
using Community.Commands.Arguments;
using Community.Faq.Life;
using Community.Matrix.Html;
using Community.Store;

namespace Community.Faq.Commands;

/// <summary><c>!faq auch NUMMER FRAGE</c>: the question in other words, by which the entry is found as well.</summary>
internal sealed class AddWording(EntryRights rights) : EntryCommand(rights)
{
    private const int Longest = 300, Most = 20;

    private readonly RestArgument _wording = new(new Wording("FRAGE", "QUESTION")) { Missing = new Wording("Wie fragt man noch danach?", "How else is it asked?") };

    public override CommandWord Word { get; } = new("auch", "also", "wortlaut");

    public override IReadOnlyList<Argument> Takes => [Number, _wording];

    public override Wording Purpose { get; } = new("merkt sich einen anderen Wortlaut der Frage", "keeps another wording of the question");

    protected override async Task RunAsync(CommandCall call, FaqEntry entry, EntryStanding standing, Work work, CancellationToken cancellation)
    {
        var wording = Excerpt.Of(call.TextFrom(1), Longest);
        var editing = new Editing(work, entry, call.Event.Sender);
        if (wording.Length > 0 && entry.Wordings.Count < Most)
            editing.Wordings([.. entry.Wordings.Select(one => one.Text), wording]);
        await DoneAsync(call, entry, editing.Number, LifeReplies.WordingsAre(entry, call.Language), work, cancellation);
    }
}
