using Community.Commands;
using Community.Store;
using Community.Web.SignIn;

namespace Community.Front.Portal;

/// <summary><c>!portal abmelden</c>: ends all of a person's sessions on the portal.</summary>
internal sealed class SignOutEverywhere(PortalSessions sessions) : ICommand
{
    public CommandWord Word { get; } = new("abmelden", "signout", "logout");

    public Wording Purpose => PortalReplies.SignOutPurpose;

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation) =>
        call.Answer(work, PortalReplies.SignedOut(await sessions.EndAllAsync(work.Db, call.Event.Sender, cancellation), call.Language));
}
