using System.CommandLine;
using Community.Host;
using Community.Host.Running;

var root = new RootCommand("The Community bot suite. What each command needs is said by COMMAND --help.")
{
    Commands.Run(),
    Commands.Provision(),
    Commands.Doctor(),
};
return await root.Parse(args).InvokeAsync();
