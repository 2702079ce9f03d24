using System.CommandLine;
using Community.Host;

var root = new RootCommand("The Community bot suite. What each command needs is said by COMMAND --help.")
{
    Commands.Run(),
    Commands.Provision(),
    Commands.Doctor(),
    Commands.Demo(),
};
return await root.Parse(args).InvokeAsync();
