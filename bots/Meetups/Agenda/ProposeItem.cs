using Community.Commands;
using Community.Commands.Arguments;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Meetups.Commands;
using Community.Store;
using Community.Text.Dates;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Agenda;

/// <summary><c>!treffen punkt [NUMMER] TEXT [DAUER]</c> and <c>!treffen vortrag [NUMMER] [@wer] TITEL [DAUER]</c>: proposes something for the agenda. Anybody may.</summary>
internal sealed class ProposeItem(bool isTalk, MeantMeetup meant) : DateCommand(meant)
{
    private const int LongestLengthInWords = 3;

    private readonly PersonArgument _speaker = new(new Wording("@wer", "@who")) { IsOptional = true, MayBeSkipped = true };

    private readonly RestArgument _title = new(isTalk ? new Wording("TITEL [DAUER]", "TITLE [LENGTH]") : new Wording("THEMA [DAUER]", "TOPIC [LENGTH]"))
    {
        Missing = isTalk ? AgendaReplies.WhichTalk : AgendaReplies.WhichTopic,
    };

    public override CommandWord Word { get; } = isTalk ? new("vortrag", "talk", "impuls") : new("punkt", "item", "thema", "topic");

    public override IReadOnlyList<Argument> Takes => isTalk ? [Meant.Number, _speaker, _title] : [Meant.Number, _title];

    public override Wording Purpose { get; } = isTalk
        ? new("schlägt einen Vortrag vor; 👍 stimmt dafür", "proposes a talk; 👍 votes for it")
        : new("schlägt einen Punkt für die Tagesordnung vor; 👍 stimmt dafür", "proposes an item for the agenda; 👍 votes for it");

    protected override string About(CommandCall call) => $"{(call.Has(_speaker) ? call.Value(_speaker).Value : string.Empty)}\n{call.Value(_title)}";

    protected override async Task RunForAsync(CommandCall call, Work work, MeetupDate date, string about, CancellationToken cancellation)
    {
        var parts = about.Split('\n', 2);
        var (title, minutes) = TitleAndLength(parts[1]);
        var taken = await work.Db.Set<AgendaItem>().Where(item => item.DateId == date.Id).ToListAsync(cancellation);
        if (title.Length == 0)
            call.Refuse(work, (isTalk ? AgendaReplies.WhichTalk : AgendaReplies.WhichTopic).In(call.Language));
        else if (title.Length > AgendaItem.LongestTitle)
            call.Refuse(work, AgendaReplies.TooLong.In(call.Language));
        else if (taken.Count >= AgendaItem.MostOfADate)
            call.Answer(work, new RichText().Text(AgendaReplies.Full.In(call.Language)));
        else
        {
            work.Db.Add(new AgendaItem
            {
                DateId = date.Id,
                Number = taken.Count == 0 ? 1 : taken.Max(item => item.Number) + 1,
                Title = title,
                Minutes = minutes,
                IsTalk = isTalk,
                Person = UserId.TryParse(parts[0], out var speaker) ? speaker : call.Event.Sender,
                By = call.Event.Sender,
                Event = call.Event.Id,
                SaidIn = call.Event.Room,
            });
            // To be tapped: on the proposal itself, which everybody reads.
            work.Outbox.React(call.Event, "👍", "choice 👍");
        }
    }

    /// <summary>Gives an item the words of its proposal as they read now; what makes no title leaves it as it was.</summary>
    public void Change(CommandCall now, AgendaItem item)
    {
        var parts = About(now).Split('\n', 2);
        var (title, minutes) = TitleAndLength(parts[1]);
        if (title.Length is 0 or > AgendaItem.LongestTitle)
            return;
        (item.Title, item.Minutes, item.IsTalk) = (title, minutes, isTalk);
        item.Person = UserId.TryParse(parts[0], out var speaker) ? speaker : item.By;
    }

    /// <summary>"Passwörter am Einlass 20 Minuten": the length stands at the end.</summary>
    private static (string Title, int? Minutes) TitleAndLength(string typed)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(LongestLengthInWords, words.Length - 1); count > 0; count--)
            if (LengthPhrase.TryRead(string.Join(' ', words[^count..]).Trim('(', ')'), out var length))
                return (Clean(string.Join(' ', words[..^count])), (int)length.TotalMinutes);
        return (Clean(typed), null);
    }

    private static string Clean(string title) => Excerpt.Of(title, AgendaItem.LongestTitle + 1).Trim(' ', ',', '-', '–', ':');
}
