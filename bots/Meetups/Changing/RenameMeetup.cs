using Community.Commands;
using Community.Commands.Arguments;
using Community.Matrix.Html;
using Community.Meetups.Announcing;
using Community.Meetups.Commands;
using Community.Store;

namespace Community.Meetups.Changing;

/// <summary><c>!treffen umbenennen [NUMMER] "Titel"</c>: gives a meetup, with all its dates, another title.</summary>
internal sealed class RenameMeetup(MeantMeetup meant, MeetupChange change) : ChangeCommand(meant, change)
{
    private readonly RestArgument _title = new(new Wording("\"Titel\"", "\"Title\"")) { Missing = AnnounceReplies.NoTitle };

    public override CommandWord Word { get; } = new("umbenennen", "rename");

    public override IReadOnlyList<Argument> Takes => [Meant.Number, _title];

    public override Wording Purpose { get; } = new("gibt einem Treffen einen anderen Titel", "gives a meetup another title");

    protected override string Typed(CommandCall call) => call.Value(_title) ?? string.Empty;

    protected override async Task BeginAsync(CommandCall call, Work work, MeetupDate date, Step step, CancellationToken cancellation)
    {
        var title = Excerpt.Of(step.Typed, Meetup.LongestTitle + 1);
        if (title.Length == 0)
            call.Refuse(work, AnnounceReplies.NoTitle.In(call.Language));
        else if (title.Length > Meetup.LongestTitle)
            call.Refuse(work, AnnounceReplies.TooLong.In(call.Language));
        else
            await Change.MakeAsync(
                call, this, work, date,
                meetup =>
                {
                    var before = meetup.Title;
                    meetup.Title = title;
                    return new Changed(ChangeReplies.Open(meetup, date), ChangeReplies.Renamed(before), ChangeReplies.IsRenamed(before, title, call.Language));
                },
                cancellation);
    }
}
