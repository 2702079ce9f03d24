using Community.Commands;
using Community.Commands.Arguments;
using Community.Faq.Capture;
using Community.Faq.Life;
using Community.Store;

namespace Community.Faq.Commands;

/// <summary>
/// <c>!faq ändern NUMMER [FRAGE |] ANTWORT</c>: says it in other words. Between bars stand the question and the answers in their order; what is left
/// empty stays.
/// </summary>
internal sealed class ChangeEntry(EntryRights rights) : EntryCommand(rights)
{
    private readonly RestArgument _words = new(new Wording("[FRAGE |] ANTWORT", "[QUESTION |] ANSWER")) { Missing = LifeReplies.NoNewWords };

    public override CommandWord Word { get; } = new("ändern", "change", "änder", "edit");

    public override IReadOnlyList<Argument> Takes => [Number, _words];

    public override Wording Purpose { get; } = new("ändert Frage oder Antwort", "changes question or answer");

    protected override Task RunAsync(CommandCall call, FaqEntry entry, EntryStanding standing, Work work, CancellationToken cancellation) =>
        ApplyAsync(call, entry, Parts(call.TextFrom(1)), work, cancellation);

    /// <summary>Puts new words into an entry, by somebody who may, and says so with the way to undo it.</summary>
    /// <param name="call">The command, or what stands for it.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="parts">The question and the answers in their order; what is empty stays.</param>
    /// <param name="work">The running transaction.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task ApplyAsync(CommandCall call, FaqEntry entry, IReadOnlyList<string> parts, Work work, CancellationToken cancellation)
    {
        var answers = entry.Answers.OrderBy(answer => answer.Id).ToList();
        if (parts.Any(part => part.Length > KeptText.Longest) || parts[0].Length > NewEntry.LongestQuestion)
            call.Refuse(work, CaptureReplies.TooLong.In(call.Language));
        else if (parts.Count - 1 > answers.Count || parts.All(part => part.Length == 0))
            call.Refuse(work, LifeReplies.WhichAnswer(answers.Count).In(call.Language));
        else
        {
            var editing = new Editing(work, entry, call.Event.Sender);
            if (parts[0].Length > 0)
                editing.Question(parts[0]);
            foreach (var (answer, text) in answers.Zip(parts.Skip(1)).Where(pair => pair.Second.Length > 0))
                editing.Answer(answer, text);
            await Marks.ShowAsync(work, entry, cancellation);
            await DoneAsync(call, entry, editing.Number, LifeReplies.Changed(entry, call.Language), work, cancellation);
        }
    }

    /// <summary>Without a bar it is the answer.</summary>
    private static List<string> Parts(string text)
    {
        var parts = text.Split('|').Select(part => part.Trim()).ToList();
        return parts.Count == 1 ? [string.Empty, parts[0]] : parts;
    }
}
