using System.CommandLine;
using Community.Host;
using Community.Host.Backup;
using Community.Host.Files;

var root = new RootCommand("The Community bot suite. What each command needs is said by COMMAND --help.")
{
    Commands.Run(),
    Commands.Provision(),
    Commands.Doctor(),
    BackupCommands.Backup(),
    BackupCommands.Restore(),
    FaqCommands.Faq(),
    Commands.Demo(),
};
// An @ begins a user id here, and not the name of a file with further arguments.
var parser = new ParserConfiguration { ResponseFileTokenReplacer = null };
// The bots are given time to end what they are about; a second Ctrl-C does not wait.
return await root.Parse(args, parser).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
