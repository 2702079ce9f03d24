using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Permissions;
using Community.Faq.Capture;
using Community.Faq.Gaps;
using Community.Faq.Life;
using Community.Hosting.Bots;
using Community.Matrix.Html;
using Community.Store;
using Community.Store.Delivery;
using Community.Store.Privacy;

namespace Community.Faq.Commands;

/// <summary><c>!faq neu FRAGE | ANTWORT</c>: an entry without a message behind it.</summary>
internal sealed class NewEntry(FaqSettings settings, Deciding deciding, Curators curators) : ICommand
{
    public const int LongestQuestion = 1_000;

    private const string AnswerPurpose = "answer";

    private readonly RestArgument _words = new(new Wording("FRAGE | ANTWORT", "QUESTION | ANSWER")) { Missing = CaptureReplies.NoQuestionOrAnswer };

    public CommandWord Word { get; } = new("neu", "new", "neue");

    public IReadOnlyList<Argument> Takes => [_words];

    public Wording Purpose { get; } = new("merkt sich Frage und Antwort, die du schreibst", "keeps a question and an answer that you write");

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation) =>
        call.IsDirect ? null : await Keeper.InAsync(call.Event.Sender, room, settings, curators, cancellation);

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var parts = call.Text.Split('|', 2, StringSplitOptions.TrimEntries);
        if (call.IsDirect || call.Prepared is not Keeper keeper)
            call.Answer(work, new RichText().Text((call.IsDirect ? CaptureReplies.WriteInRoom : CaptureReplies.MayNotPropose).In(call.Language)));
        else if (parts is not [{ Length: > 0 } question, { Length: > 0 } answer])
            call.Refuse(work, CaptureReplies.NoQuestionOrAnswer.In(call.Language));
        else if (question.Length > LongestQuestion || answer.Length > KeptText.Longest)
            call.Refuse(work, CaptureReplies.TooLong.In(call.Language));
        else if (await work.Db.HasObjectedAsync(call.Event.Sender, cancellation))
            call.Answer(work, new RichText().Text(CaptureReplies.Objected.In(call.Language)));
        else
            await KeepAsync(call, question, answer, keeper, work, cancellation);
    }

    private async Task KeepAsync(CommandCall call, string question, string answer, Keeper keeper, Work work, CancellationToken cancellation)
    {
        var entry = new FaqEntry
        {
            Room = call.Event.Room,
            SourceRoom = call.Event.Room,
            Question = question,
            // The command is the message: who takes it back takes its words back.
            QuestionEvent = call.Event.Id,
            QuestionAuthor = call.Event.Sender,
            State = EntryState.Draft,
            KeptAt = work.Now,
            Language = call.Language,
        };
        entry.Answers.Add(new FaqAnswer { Text = answer, SourceRoom = call.Event.Room, Author = call.Event.Sender });
        entry.Sources.Add(new FaqSource { Event = call.Event.Id, Room = call.Event.Room });
        await work.AddNumberedAsync(entry, AnswerPurpose, FaqSubjects.NewPrefix, cancellation);
        if (keeper is { IsCurator: true, Publishes: true })
            await deciding.ApproveAsync(work, entry, keeper.Person, cancellation);
        var wanted = entry.IsShown ? await GapNotes.FillAsync(work, entry, cancellation) : 0;
        var reply = call.Answer(work, GapReplies.WithThanks(LifeReplies.KeptNew(entry, call.Language), wanted, call.Language));
        reply.Subject = $"{FaqSubjects.NewPrefix}{entry.Id}";
    }
}
