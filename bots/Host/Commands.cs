using System.CommandLine;
using System.Data.Common;
using Community.Host.Configuration;
using Community.Host.Demo;
using Community.Host.Doctor;
using Community.Host.Provisioning;
using Community.Host.Running;
using Community.Hosting.Accounts;
using Community.Matrix;
using Community.Matrix.Ids;
using Community.Store.Sqlite;

namespace Community.Host;

/// <summary>The words on the command line and what they lead to.</summary>
internal static class Commands
{
    public static Command Run()
    {
        var config = Config();
        var command = new Command("run", "Runs the bots until Ctrl-C.") { config };
        command.SetAction((arguments, cancellation) => GuardedAsync(() => RunCommand.RunAsync(arguments.GetRequiredValue(config), cancellation)));
        return command;
    }

    public static Command Doctor()
    {
        var config = Config();
        var command = new Command("doctor", "Checks homeserver, accounts, rights, store and clock, and says what to do.") { config };
        command.SetAction((arguments, cancellation) =>
            GuardedAsync(() => DoctorCommand.RunAsync(arguments.GetRequiredValue(config), Console.Out, cancellation)));
        return command;
    }

    public static Command Provision()
    {
        var homeserver = Homeserver();
        var secret = PathTo("--registration-secret-file", "A file with the homeserver's registration_shared_secret.", required: false);
        var token = PathTo("--admin-token-file", "Instead: a file with an administrator's access token.", required: false);
        var admin = new Option<string>("--admin-user")
        {
            Description = "The administrator's account to make with the secret.",
            DefaultValueFactory = _ => "community-admin",
        };
        var rooms = PathTo("--rooms", "The file with Space and rooms.");
        var data = PathTo("--data", "The folder for configuration, secrets and store.");
        var moderators = new Option<string[]>("--moderator") { Description = "A user id to make moderator of all rooms; may be repeated." };
        var command = new Command("provision", "Makes accounts, Space and rooms on a Synapse; run again, it changes nothing.")
        {
            homeserver, secret, token, admin, rooms, data, moderators,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(secret) is null) == (result.GetResult(token) is null))
                result.AddError("Give either --registration-secret-file or --admin-token-file.");
        });
        command.SetAction((arguments, cancellation) => GuardedAsync(() => ProvisionCommand.RunAsync(
            new ProvisionArguments(
                arguments.GetRequiredValue(homeserver), arguments.GetValue(secret), arguments.GetValue(token), arguments.GetRequiredValue(admin),
                arguments.GetRequiredValue(rooms), arguments.GetRequiredValue(data), [.. (arguments.GetValue(moderators) ?? []).Select(UserId.Parse)]),
            Console.Out,
            cancellation)));
        return command;
    }

    public static Command Demo()
    {
        var homeserver = Homeserver();
        var secret = PathTo("--registration-secret-file", "A file with the homeserver's registration_shared_secret.");
        var rooms = PathTo("--rooms", "The file with Space and rooms.");
        var talk = PathTo("--talk", "The file with the conversation.");
        var data = PathTo("--data", "The folder for configuration, secrets and store.");
        var check = new Option<bool>("--check") { Description = "Ends after the conversation: 0 if each bot was seen to do its part." };
        var command = new Command("demo", "Brings a small community to life and stays up until Ctrl-C.") { homeserver, secret, rooms, talk, data, check };
        command.SetAction((arguments, cancellation) => GuardedAsync(() => new DemoCommand(
            new DemoArguments(
                arguments.GetRequiredValue(homeserver), arguments.GetRequiredValue(secret), arguments.GetRequiredValue(rooms),
                arguments.GetRequiredValue(talk), arguments.GetRequiredValue(data), arguments.GetValue(check)),
            Console.Out).RunAsync(cancellation)));
        return command;
    }

    internal static Option<string> Config() => PathTo("--config", "The configuration, community.json.");

    private static Option<string> PathTo(string name, string description, bool required = true)
    {
        var option = new Option<string>(name) { Description = description, Required = required };
        option.Validators.Add(result =>
        {
            // What a shell makes of a variable that is not set.
            if (result.Tokens is [{ Value: "" }])
                result.AddError($"{name} needs a path.");
        });
        return option;
    }

    private static Option<Uri> Homeserver() => new("--homeserver")
    {
        Description = "The homeserver's address, such as http://localhost:8008.",
        Required = true,
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                return address;
            result.AddError($"'{result.Tokens[0].Value}' is no address such as http://localhost:8008.");
            return null;
        },
    };

    /// <summary>What a person can mend is said in a line; anything else is a fault of ours and shows where.</summary>
    internal static async Task<int> GuardedAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception problem) when (IsForPeople(problem))
        {
            await Console.Error.WriteLineAsync(problem is DbException ? $"The store can't be used: {problem.Message} The doctor says more." : problem.Message);
            return 1;
        }
    }

    private static bool IsForPeople(Exception problem) =>
        problem is ConfigurationException or ProvisioningException or StoreRefusedException or AccountRefusedException or MatrixException
            or DbException or FormatException or UnauthorizedAccessException ||
        NetworkFault.IsTransient(problem);
}
