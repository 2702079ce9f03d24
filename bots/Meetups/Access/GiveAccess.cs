using Community.Commands;
using Community.Commands.Arguments;
using Community.Matrix.Events;
using Community.Meetups.Commands;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Access;

/// <summary><c>!treffen zugang NUMMER TEXT</c>, by direct message: gives the access data of a meetup, or takes them back.</summary>
internal sealed class GiveAccess(MeantMeetup meant) : DateCommand(meant)
{
    private static readonly CommandWord Delete = new("löschen", "delete", "weg", "remove");

    private readonly RestArgument _text = new(AccessReplies.Text) { IsOptional = true };

    public override CommandWord Word { get; } = new("zugang", "access", "zugangsdaten", "einwahl");

    public override IReadOnlyList<Argument> Takes => [Meant.Number, _text];

    public override Wording Purpose { get; } = new(
        "hinterlegt Zugangsdaten, nur per Direktnachricht; wer zusagt, bekommt sie von mir",
        "leaves access data, by direct message only; who says yes gets them from me");

    public override Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        if (call.IsDirect)
            return base.RunAsync(call, work, cancellation);
        RefuseInRoom(call, work);
        return Task.CompletedTask;
    }

    protected override string About(CommandCall call) => call.TextFrom(call.Has(Meant.Number) ? 1 : 0).Trim();

    /// <summary>Everybody has read them by now: it must reach the person, so that at least those who come later don't.</summary>
    private void RefuseInRoom(CommandCall call, Work work) => work.Outbox.Reply(
        call.AnswerTo,
        OutgoingMessage.Text(call.Has(_text) ? AccessReplies.NotHere(call.Event.Sender, call.Language) : AccessReplies.OnlyDirect(call.Event.Sender, call.Language), [call.Event.Sender]),
        "answer");

    protected override async Task RunForAsync(CommandCall call, Work work, MeetupDate date, string about, CancellationToken cancellation)
    {
        // In a direct room power levels say nothing about the meetup's room.
        if (!date.Meetup.IsLedBy(call.Event.Sender))
        {
            call.Answer(work, AccessReplies.NotYours(date, call.Language));
            return;
        }
        var kept = await work.Db.Set<AccessData>().FindAsync([date.MeetupId], cancellation);
        if (about.Length == 0)
            call.Answer(work, AccessReplies.Kept(date, kept?.Text, call.Language));
        else if (about.Length > AccessData.Longest)
            call.Refuse(work, AccessReplies.TooLong.In(call.Language));
        else if (Delete.Matches(about))
            await TakeBackAsync(call, work, date, cancellation);
        else
            await KeepAsync(call, work, date, kept, about, cancellation);
    }

    private static async Task KeepAsync(CommandCall call, Work work, MeetupDate date, AccessData? kept, string text, CancellationToken cancellation)
    {
        var meetup = await work.Db.LoadWholeAsync(date.MeetupId, cancellation);
        meetup.HasAccess = true;
        foreach (var one in meetup.Dates.Where(one => !one.IsOver))
        {
            // Who has the old ones gets the new ones.
            if (kept is not null)
                await EraseAccess.WithdrawAsync(work, one, cancellation);
            AccessTimes.Plan(one);
            foreach (var step in one.AccessSteps.Where(step => step.Kind is AccessStepKind.WeekAhead))
                step.IsDone = false;
        }
        if (kept is null)
            work.Db.Add(new AccessData { MeetupId = meetup.Id, Text = text, GivenBy = call.Event.Sender });
        else
            (kept.Text, kept.GivenBy, kept.Version) = (text, call.Event.Sender, kept.Version + 1);
        call.Answer(work, AccessReplies.WillBeSent(date, call.Language));
    }

    private static async Task TakeBackAsync(CommandCall call, Work work, MeetupDate date, CancellationToken cancellation)
    {
        foreach (var one in await work.Db.Set<MeetupDate>().Where(one => one.MeetupId == date.MeetupId && !one.IsOver).ToListAsync(cancellation))
            await EraseAccess.WithdrawAsync(work, one, cancellation);
        await EraseAccess.EraseAsync(work, date.Meetup, cancellation);
        call.Answer(work, AccessReplies.Erased(date, call.Language));
    }
}
