using Community.Commands.Addressing;
using Community.Commands.Arguments;
using Community.Commands.Limits;
using Community.Commands.Prompts;
using Community.Hosting.Bots;
using Community.Hosting.Telemetry;
using Community.Matrix.Events;
using Community.Store;

namespace Community.Commands;

/// <summary>Runs the commands of one set: those said with its word, and those said to the account by name.</summary>
public sealed class CommandHandler(CommandSet set, CommandDesk desk) : IEventHandler
{
    public async ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        if (Spoken.In(incoming, room.Self) is not { } spoken || FirstOwnWord(spoken, room) is not { } first)
            return null;
        var language = LanguageOf(spoken, first) ?? await desk.LanguageOfAsync(room, cancellation);
        return desk.Limit.Of(room.Self, incoming.Event) switch
        {
            Verdict.Silence => null,
            Verdict.Enough => Answering(incoming.Event, CommonReplies.TooMany(desk.Limit.FullAfter, language)),
            _ => await CommandAsync(incoming.Event, spoken, first, language, room, cancellation),
        };
    }

    /// <summary>Where the words for this set begin; null if they are for another.</summary>
    private int? FirstOwnWord(Spoken spoken, IRoomReader room)
    {
        var words = spoken.Line.Words;
        if (words.Count > 0 && set.Word.Matches(words[0].Text))
            return 1;
        // By themselves with the bot people leave its word out, with the mark or without.
        if (!spoken.IsMention && (!spoken.IsDirect || desk.AnswersForAll(room)))
            return null;
        // "Name: suche …" does without the word, unless a bot of the same account knows it better.
        var isOwn = words.Count > 0 && set.Commands.Any(command => command.Word.Matches(words[0].Text));
        var isOther = words.Count > 0 && desk.IsOfAnother(set, room, words[0].Text);
        return desk.IsFirstOf(set, room) ? (isOwn || !isOther ? 0 : null) : isOwn && !isOther ? 0 : null;
    }

    private async Task<Handling?> CommandAsync(
        RoomEvent roomEvent, Spoken spoken, int first, Language language, IRoomReader room, CancellationToken cancellation)
    {
        var line = spoken.Line;
        var typed = line.Words.Count > first ? line.Words[first].Text : null;
        var named = typed is null ? null : set.Commands.FirstOrDefault(one => one.Word.Matches(typed));
        if (first == 0 && UndoLast.IsAsked(spoken))
            return desk.AnswersForAll(room) || !desk.IsFirstOf(set, room) ? null : NothingToUndo.AnswerTo(roomEvent, NothingToUndo.Word.LanguageOf(typed!) ?? language);
        if (first == 0 && named is null && !spoken.IsMention && desk.SetOf(typed!) is { } other &&
            await desk.ElsewhereAsync(other, room, cancellation) is { } account)
            return Answering(roomEvent, CommonReplies.AskThere(account, typed!, language));
        // What is no command's word may be what the default command takes.
        var command = named ?? (typed is null || set.Default.Takes.Count > 0 ? set.Default : null);
        var isBare = spoken is { IsDirect: true, IsMention: true };
        var isPlain = isBare && named is null && typed is not null && set.PlainText is not null;
        if (isPlain)
            command = set.PlainText;
        if (command is null)
            return Answering(roomEvent, CommonReplies.UnknownWord(typed!, set.HelpUsage(language), language));

        var argument = isPlain && command.Takes.Count == 0 ? line.Words.Count : named is null ? first : first + 1;
        var call = new CommandCall(
            roomEvent, language, [.. line.Words.Skip(argument)], line.TextFrom(argument), set.UsageOf(command, language))
        {
            IsDirect = spoken.IsDirect,
        };
        if (command.Needs(call) is { } needed)
            call = call with { Standing = await needed.OfAsync(roomEvent, room, desk.Curators, cancellation) };
        if (call.Standing is { Permission.IsStrict: true, IsEnough: false } lacking)
            return Answering(roomEvent, CommonReplies.Lacks(lacking, language));
        var (values, trouble) = ArgumentReader.Read(command.Takes, call.Event, call.Words, call.Text);
        if (trouble is null)
        {
            call = call with { Values = values };
            call = call with { Prepared = await command.PrepareAsync(call, room, cancellation) };
        }
        return new Handling((work, token) => RunAsync(command, call, trouble, isBare, work, token), reference => CommonReplies.Apology(reference, language));
    }

    private static async Task RunAsync(ICommand command, CommandCall call, Wording? trouble, bool isBare, Work work, CancellationToken cancellation)
    {
        // Plain words are the answer, where one is waited for: "ja" and "nein" may be commands, too.
        if (isBare && await OpenQuestions.FindAsync(work, call.Event.Room, call.Event.Sender, QuestionKind.Question, cancellation) is not null)
            return;
        // Whoever gives a new command has no mind to answer what was asked before.
        await OpenQuestions.ForgetAsync(work, call.Event.Room, call.Event.Sender, QuestionKind.Question, cancellation);
        if (trouble is not null)
        {
            call.Refuse(work, trouble.In(call.Language));
            return;
        }
        SuiteTelemetry.Command(work.Outbox.Bot, command.Word.English);
        await command.RunAsync(call, work, cancellation);
    }

    private static Handling Answering(RoomEvent roomEvent, Matrix.Html.RichText text) => new((work, _) =>
    {
        work.Outbox.Reply(roomEvent, OutgoingMessage.Notice(text), "answer");
        return Task.CompletedTask;
    });

    // The word nearest to what is wanted tells the language; where it is the same in both, the bot's own word does, and without one, the talk.
    private Language? LanguageOf(Spoken spoken, int first)
    {
        var words = spoken.Line.Words;
        var second = words.Count > first ? words[first].Text : string.Empty;
        return set.Commands.FirstOrDefault(one => one.Word.Matches(second))?.Word.LanguageOf(second)
            ?? (first > 0 ? set.Word.LanguageOf(words[0].Text) : spoken.IsMention ? TalkLanguage.Of(words) : null);
    }
}
