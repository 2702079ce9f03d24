using Community.Host.Configuration;
using Community.Matrix.Ids;

namespace Community.Host.Tests.Configuration;

/// <summary>The environment belongs to the whole process: no other test runs beside these.</summary>
[CollectionDefinition(nameof(EnvironmentTests), DisableParallelization = true)]
[Collection(nameof(EnvironmentTests))]
public sealed class EnvironmentTests : IDisposable
{
    private readonly Dictionary<string, string?> _before = new(StringComparer.Ordinal);

    public void Dispose()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
    }

    [Fact]
    public void A_variable_goes_before_the_file()
    {
        Set("COMMUNITY__HOMESERVER", "https://other.example.org");
        Set("COMMUNITY__DELIVERY__TIMELINELIMIT", "7");
        using var file = ConfigurationFile.Full();
        var configuration = file.Load();

        Assert.Equal(new Uri("https://other.example.org"), configuration.Homeserver);
        Assert.Equal(7, configuration.Delivery.TimelineLimit);
        Assert.Equal(5000, configuration.Delivery.BackfillMaxEvents);
    }

    [Fact]
    public void A_variable_can_reach_into_an_account()
    {
        Set("COMMUNITY__ACCOUNTS__FAQ__PASSWORDFILE", "/run/secrets/faq");
        using var file = ConfigurationFile.Full();

        var account = file.Load().Accounts.Keys.Single(account => account.User == UserId.Parse("@faq:example.org"));
        Assert.Equal("/run/secrets/faq", account.PasswordFile);
    }

    [Fact]
    public void A_variable_can_reach_into_a_list()
    {
        Set("COMMUNITY__BOTS__MEETUPS__REMINDERS__1", "00:10:00");
        using var file = ConfigurationFile.Full();

        Assert.Equal([TimeSpan.FromDays(2), TimeSpan.FromMinutes(10)], file.Load().Meetups!.Reminders);
    }

    [Fact]
    public void A_path_in_a_variable_starts_at_the_folder_of_the_file()
    {
        Set("COMMUNITY__STORE", "other.db");
        using var file = ConfigurationFile.Full();

        Assert.Equal(file.Beside("other.db"), file.Load().Store);
    }

    [Fact]
    public void A_mistake_in_a_variable_is_named_and_where_it_may_come_from()
    {
        Set("COMMUNITY__HOMSERVER", "https://other.example.org");
        using var file = ConfigurationFile.Full();

        Assert.StartsWith("'HOMSERVER' is no setting.", Assert.Single(file.Problems()), StringComparison.Ordinal);
        Assert.Contains("COMMUNITY__", Assert.Throws<ConfigurationException>(file.Load).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_of_the_file_says_nothing_of_variables_if_there_are_none()
    {
        using var file = ConfigurationFile.Full().Without("homeserver");

        Assert.DoesNotContain("COMMUNITY__", Assert.Throws<ConfigurationException>(file.Load).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_variables_of_the_script_are_none_of_these()
    {
        Set("COMMUNITY_HOMESERVER", "https://other.example.org");
        Set("COMMUNITY_DATA", "/elsewhere");
        using var file = ConfigurationFile.Full();

        Assert.Equal(new Uri("https://matrix.example.org"), file.Load().Homeserver);
    }

    private void Set(string name, string value)
    {
        _before[name] = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
    }
}
