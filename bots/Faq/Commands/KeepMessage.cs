using System.Globalization;
using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Permissions;
using Community.Commands.Prompts;
using Community.Faq.Capture;
using Community.Faq.Life;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Commands;

/// <summary><c>!faq merken [FRAGE]</c>, as a reply to an answer: keeps it, as 📌 does. The question may be said anew.</summary>
internal sealed class KeepMessage(
    FaqSettings settings, Keeping keeping, Candidates candidates, Deciding deciding, Curators curators) : IAsksBack
{
    private const string Proposes = "proposes ";

    private readonly RestArgument _question = new(new Wording("FRAGE", "QUESTION")) { IsOptional = true };

    public CommandWord Word { get; } = new("merken", "keep", "merk", "behalten");

    public IReadOnlyList<Argument> Takes => [_question];

    public Wording Purpose { get; } = new("merkt sich die Antwort, auf die du damit antwortest", "keeps the answer you reply to with it");

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation)
    {
        var keeper = call.IsDirect ? null : await Keeper.InAsync(call.Event.Sender, room, settings, curators, cancellation);
        var meant = call.RepliesTo ?? Relation.Of(call.Event).ThreadRoot;
        var captured = keeper is null || meant is not { } message ? null
            : await Captured.ReadAsync(message, await candidates.QuestionOfAsync(call.Event.Room, message, cancellation), room, call.Language, cancellation);
        return new Prepared(keeper, meant is not null, captured);
    }

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var (keeper, isReply, found) = (Prepared)call.Prepared!;
        if (call.IsDirect || keeper is null)
            call.Answer(work, new RichText().Text((call.IsDirect ? CaptureReplies.OnlyInRoom : CaptureReplies.MayNotPropose).In(call.Language)));
        else if (found is not { } captured)
            call.Refuse(work, (isReply ? CaptureReplies.NothingToKeep : CaptureReplies.ReplyToIt).In(call.Language));
        else if (await keeping.KeepAsync(work, WithQuestion(captured, call), keeper, null, cancellation) is not { } entry)
            call.Answer(work, new RichText().Text(CaptureReplies.Objected.In(call.Language)));
        else if (entry.Question.Length == 0)
            await AskForQuestionAsync(call, entry, keeper, work, cancellation);
        else
            call.Acknowledge(work);
    }

    /// <summary>Asks what an answer answers.</summary>
    public Task AskForQuestionAsync(CommandCall call, FaqEntry entry, Keeper keeper, Work work, CancellationToken cancellation)
    {
        var usage = $"!faq {Word.Shown.In(call.Language)}";
        var about = (keeper is { IsCurator: true, Publishes: true } ? string.Empty : Proposes) + entry.Id.ToString(CultureInfo.InvariantCulture);
        return (call with { Usage = usage }).AskAsync(
            this, work, new Question(new RichText().Text(CaptureReplies.WhichQuestion.In(call.Language)), about, []), cancellation);
    }

    public async Task<bool> AnsweredAsync(CommandCall call, string about, string answer, Work work, CancellationToken cancellation)
    {
        var id = long.Parse(about.Replace(Proposes, string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
        if (await work.Db.WholeEntries().SingleOrDefaultAsync(entry => entry.Id == id && entry.Question == string.Empty, cancellation) is not { } entry)
            return true;
        entry.Question = KeptText.Cut(answer.Trim());
        entry.Revision++;
        if (!about.StartsWith(Proposes, StringComparison.Ordinal))
            await deciding.PublishPinnedAsync(work, entry, call.Event.Sender, cancellation);
        call.Acknowledge(work);
        return true;
    }

    /// <summary>A question that was said with the command takes the place of the message that asked.</summary>
    private Captured WithQuestion(Captured captured, CommandCall call) => call.Value(_question) is { } said && said.Trim().Length > 0
        ? captured with { Question = null, QuestionText = KeptText.Cut(call.Text.Trim()) }
        : captured;

    private sealed record Prepared(Keeper? Keeper, bool IsReply, Captured? Captured);
}
