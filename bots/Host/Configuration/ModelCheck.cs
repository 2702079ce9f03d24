using System.Net;
using System.Net.Sockets;
using Community.Summaries.Models;

namespace Community.Host.Configuration;

/// <summary>Checks the section <c>bots:summaries:model</c>.</summary>
internal sealed class ModelCheck(ConfigurationCheck check)
{
    private const string Key = "bots:summaries:model";

    /// <returns>The section with the whole path of its file.</returns>
    public ModelOptions Check(ModelOptions model)
    {
        Address(model.Address);
        if (string.IsNullOrWhiteSpace(model.Name))
            check.Add($"'{Key}:name' must be the name of a model that the server has, such as mistral-small.");
        check.InRange($"{Key}:answerTimeout", model.AnswerTimeout, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));
        check.InRange($"{Key}:charactersPerRequest", model.CharactersPerRequest, 2_000, 200_000);
        check.InRange($"{Key}:charactersPerRoomAndDay", model.CharactersPerRoomAndDay, 10_000, 100_000_000);
        var file = model.KeyFile is { } written ? check.Path(written) : null;
        if (file is not null && !File.Exists(file))
            check.Add($"'{Key}:keyFile' has '{model.KeyFile}', and there is no such file.");
        return model with { KeyFile = file };
    }

    private void Address(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Query.Length > 0)
            check.Add($"'{Key}:address' must be the server's address up to the version, such as http://localhost:11434/v1.");
        else if (address.Scheme == "http" && !IsNear(address))
            check.Add($"'{Key}:address' has '{text}'; without https what people said could be read on its way.");
    }

    /// <summary>This machine, the own network, or a name that only the own network knows.</summary>
    private static bool IsNear(Uri address) => address.IsLoopback || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? IsPrivate(ip)
        : !address.Host.Contains('.', StringComparison.Ordinal) || address.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase));

    private static bool IsPrivate(IPAddress ip) => ip.AddressFamily == AddressFamily.InterNetworkV6 ? ip.IsIPv6UniqueLocal || ip.IsIPv6LinkLocal
        : ip.GetAddressBytes() is [10, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..];
}
