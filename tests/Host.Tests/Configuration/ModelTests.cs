using System.Text.Json.Nodes;

namespace Community.Host.Tests.Configuration;

public sealed class ModelTests
{
    [Fact]
    public void What_is_left_out_has_its_usual_value()
    {
        using var file = WithModel();
        var model = file.Load().Summaries!.Model!;

        Assert.Equal(("http://localhost:11434/v1", "mistral-small"), (model.Address, model.Name));
        Assert.Equal(TimeSpan.FromMinutes(2), model.AnswerTimeout);
        Assert.Equal((12_000, 300_000), (model.CharactersPerRequest, model.CharactersPerRoomAndDay));
        Assert.Null(model.KeyFile);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/v1")]
    [InlineData("http://192.168.1.7:8080/v1")]
    [InlineData("http://ollama:11434/v1")]
    [InlineData("https://gateway.example.org/v1")]
    public void A_model_in_the_own_network_needs_no_https(string address)
    {
        using var file = WithModel().With("bots:summaries:model:address", address);

        Assert.Equal(address, file.Load().Summaries!.Model!.Address);
    }

    [Theory]
    [InlineData("address", "", "'bots:summaries:model:address' must be the server's address up to the version, such as http://localhost:11434/v1.")]
    [InlineData("address", "ftp://localhost/v1", "'bots:summaries:model:address' must be the server's address up to the version, such as http://localhost:11434/v1.")]
    [InlineData("address", "http://gateway.example.org/v1", "'bots:summaries:model:address' has 'http://gateway.example.org/v1'; without https what people said could be read on its way.")]
    [InlineData("name", " ", "'bots:summaries:model:name' must be the name of a model that the server has, such as mistral-small.")]
    [InlineData("keyFile", "fehlt.key", "'bots:summaries:model:keyFile' has 'fehlt.key', and there is no such file.")]
    [InlineData("answerTimeout", "00:00:01", "'bots:summaries:model:answerTimeout' is 00:00:01; it must be from 00:00:05 to 00:10:00.")]
    [InlineData("charactersPerRequest", "100", "'bots:summaries:model:charactersPerRequest' is 100; it must be from 2000 to 200000.")]
    [InlineData("charactersPerRoomAndDay", "1", "'bots:summaries:model:charactersPerRoomAndDay' is 1; it must be from 10000 to 100000000.")]
    public void A_mistake_is_said_with_its_key(string key, string value, string problem)
    {
        using var file = WithModel().With($"bots:summaries:model:{key}", value);

        Assert.Equal([problem], file.Problems());
    }

    [Theory]
    [InlineData("bots:summaries:engine", "Known here are: account, model, mostMessages.")]
    [InlineData("bots:summaries:model:url", "Known here are: address, answerTimeout, charactersPerRequest, charactersPerRoomAndDay, keyFile, name.")]
    public void A_key_that_nobody_reads_is_named(string key, string advice)
    {
        using var file = WithModel().With(key, "x");

        Assert.Equal([$"'{key}' is no setting. {advice}"], file.Problems());
    }

    private static ConfigurationFile WithModel() => ConfigurationFile.Full().With("bots:summaries", new JsonObject
    {
        ["account"] = "faq",
        ["model"] = new JsonObject { ["address"] = "http://localhost:11434/v1", ["name"] = "mistral-small" },
    });
}
