using System.Text.Json;
using System.Text.Json.Serialization;
using Community.Host.Configuration;

namespace Community.Host.Provisioning;

/// <summary>The rooms a community begins with, as <c>synapse-config/rooms.json</c> lists them.</summary>
/// <param name="Bots">The bots' accounts, by the names the configuration has for the bots.</param>
/// <param name="Space">What holds the rooms together.</param>
/// <param name="Rooms">The rooms.</param>
internal sealed record RoomsFile(
    [property: JsonRequired] IReadOnlyDictionary<string, BotEntry> Bots, [property: JsonRequired] SpaceEntry Space,
    [property: JsonRequired] IReadOnlyList<RoomEntry> Rooms)
{
    /// <exception cref="ProvisioningException">The file can't be read, with the reason.</exception>
    public static async Task<RoomsFile> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync(stream, RoomsJson.Default.RoomsFile, cancellation)
                ?? throw new ProvisioningException($"{file} is empty.");
        }
        catch (Exception fault) when (fault is IOException or JsonException or UnauthorizedAccessException)
        {
            throw new ProvisioningException($"{file} can't be read: {JsonFault.Reason(fault)}", fault);
        }
    }
}

/// <param name="Account">The part of the user id before the server.</param>
/// <param name="DisplayName">What members see.</param>
internal sealed record BotEntry([property: JsonRequired] string Account, [property: JsonRequired] string DisplayName);

internal sealed record SpaceEntry(
    [property: JsonRequired] string Alias, [property: JsonRequired] string Name, [property: JsonRequired] string Topic);

/// <param name="Alias">The part of the alias before the server.</param>
/// <param name="Name">What members see.</param>
/// <param name="Topic">What it is for.</param>
/// <param name="Bots">Which bots are invited.</param>
/// <param name="Kind"><c>moderators</c> is by invitation only; every other kind is open to the members of the Space.</param>
internal sealed record RoomEntry(
    [property: JsonRequired] string Alias, [property: JsonRequired] string Name, [property: JsonRequired] string Topic,
    [property: JsonRequired] IReadOnlyList<string> Bots, [property: JsonRequired] string Kind)
{
    public bool IsByInvitation => string.Equals(Kind, "moderators", StringComparison.Ordinal);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RoomsFile))]
internal sealed partial class RoomsJson : JsonSerializerContext;
