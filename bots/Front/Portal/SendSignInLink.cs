using Community.Commands;
using Community.Store;
using Community.Web.SignIn;

namespace Community.Front.Portal;

/// <summary><c>!portal</c>, or <c>!portal anmelden</c>: a link to sign in, always by direct message.</summary>
internal sealed class SendSignInLink(SignInLinks links) : IDefaultCommand
{
    public CommandWord Word { get; } = new("anmelden", "signin", "login", "link");

    public Wording Purpose => PortalReplies.SignInPurpose;

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var person = call.Event.Sender;
        // The address is in this transaction's outbox alone, and blank there once it is sent; the store has its hash.
        var address = await links.IssueAsync(work.Db, person, work.Now, cancellation);
        var sent = await work.Outbox.SendDirectAsync(
            person, PortalReplies.Link(person, address, links.Lifetime, call.Language), "sign-in link", cancellation);
        if (sent.Room != call.Event.Room)
            call.Answer(work, PortalReplies.LookAtDirectMessages(call.Language));
    }
}
