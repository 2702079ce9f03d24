using Community.Store;
using Community.Store.Delivery;
using Community.Web;
using Community.Web.SignIn;

namespace Community.Front.Portal;

/// <summary>A direct message at each new session: whoever was talked out of their link can end it at once.</summary>
internal sealed class SignInNotice(PortalPlace place) : ISignInNotice
{
    public Task TellAsync(CommunityContext db, SignedIn signedIn, CancellationToken cancellation) =>
        new Outbox(db, FrontBot.BotName, place.SignInAccount, signedIn.Id, signedIn.At)
            .SendDirectAsync(signedIn.User, PortalReplies.SignedIn(signedIn.User, signedIn.Browser, signedIn.Language), "signed in", cancellation);
}
