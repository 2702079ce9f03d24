using Community.Commands;
using Community.Hosting.Bots;
using Community.Web.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Front.Portal;

/// <summary>What the front bot does for the portal.</summary>
public static class PortalCommands
{
    /// <summary>Adds <c>!portal</c>, in a process where there is a portal.</summary>
    public static IServiceCollection Add(IServiceCollection services) => services
        .AddSingleton<ISignInNotice, SignInNotice>()
        // Where there is a portal, something is to be tidied up.
        .AddSingleton<IDueWork>(provider => provider.GetRequiredService<EndedSignIns>())
        .AddCommands(FrontBot.BotName, provider => new CommandSet(
            new CommandWord("portal", "portal"), PortalReplies.Title, PortalReplies.Purpose,
            [
                new SendSignInLink(provider.GetRequiredService<SignInLinks>()),
                new SignOutEverywhere(provider.GetRequiredService<PortalSessions>()),
            ])
        {
            Keeps = PortalReplies.Keeps,
        });
}
