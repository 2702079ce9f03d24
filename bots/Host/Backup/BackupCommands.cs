using System.CommandLine;

namespace Community.Host.Backup;

/// <summary>The words for backups on the command line.</summary>
internal static class BackupCommands
{
    public static Command Backup()
    {
        var config = Commands.Config();
        var file = new Argument<string?>("FILE")
        {
            Description = "Where to put it; if not given, a new file in the folder 'backups' beside the store.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var keep = new Option<int?>("--keep") { Description = "Afterwards deletes all but so many of the newest in 'backups'. 1 or more." };
        keep.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1)
                result.AddError("--keep must be 1 or more.");
        });
        var command = new Command("backup", "Copies the store into one file while the bots run, and checks the copy.") { file, config, keep };
        command.Validators.Add(result =>
        {
            if (result.GetResult(file) is { Tokens.Count: > 0 } && result.GetResult(keep) is not null)
                result.AddError("--keep is for the folder 'backups'; leave it out where you name a file.");
        });
        command.SetAction((arguments, cancellation) => Commands.GuardedAsync(() => BackupCommand.RunAsync(
            arguments.GetRequiredValue(config), arguments.GetValue(file), arguments.GetValue(keep), Console.Out, cancellation)));
        return command;
    }

    public static Command Restore()
    {
        var config = Commands.Config();
        var file = new Argument<string>("FILE") { Description = "A backup made by 'community backup', or before an upgrade." };
        var command = new Command("restore", "Puts a backup in the place of the store. The bots must not run.") { file, config };
        command.SetAction((arguments, cancellation) => Commands.GuardedAsync(() => RestoreCommand.RunAsync(
            arguments.GetRequiredValue(config), arguments.GetRequiredValue(file), Console.Out, cancellation)));
        return command;
    }
}
