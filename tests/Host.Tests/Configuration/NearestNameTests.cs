namespace Community.Host.Tests.Configuration;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("homserver", "homeserver")]
    [InlineData("Homeservr", "homeserver")]
    [InlineData("stroe", "store")]
    [InlineData("account", "accounts")]
    [InlineData("botz", "bots")]
    [InlineData("time_zone", "timeZone")]
    public void A_misspelt_key_is_answered_with_the_one_that_was_meant(string written, string meant)
    {
        using var file = ConfigurationFile.Full().With(written, "x");

        Assert.StartsWith($"'{written}' is no setting. Did you mean '{meant}'? Known here are: ", Assert.Single(file.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("database")]
    [InlineData("x")]
    public void One_that_is_like_none_is_not(string written)
    {
        using var file = ConfigurationFile.Full().With(written, "x");

        Assert.StartsWith($"'{written}' is no setting. Known here are: ", Assert.Single(file.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("logging:format", "xml", "'logging:format' has 'xml', which is not one of text, json.")]
    [InlineData("logging:level", "2", "'logging:level' has '2', which is not one of trace, debug, information, warning, error, critical, none.")]
    [InlineData("telemetry:otlpEndpoint", "localhost:4318",
        "'telemetry:otlpEndpoint' must be the address of a collector, such as http://localhost:4318.")]
    public void Log_and_collector_are_checked(string key, string value, string problem)
    {
        var group = key.Split(':')[0];
        using var file = ConfigurationFile.Full().With(group, new System.Text.Json.Nodes.JsonObject { [key.Split(':')[1]] = value });

        Assert.Equal([problem], file.Problems());
    }
}
