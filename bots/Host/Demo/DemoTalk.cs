using System.Text.Json;
using System.Text.Json.Serialization;
using Community.Host.Provisioning;

namespace Community.Host.Demo;

/// <summary>A short conversation, and what the bots are expected to do in it: <c>synapse-config/demo-talk.json</c>.</summary>
internal sealed record DemoTalk(
    [property: JsonRequired] IReadOnlyList<DemoPerson> People, [property: JsonRequired] string Moderator,
    [property: JsonRequired] IReadOnlyList<DemoStep> Steps)
{
    /// <exception cref="ProvisioningException">The file can't be read, with the reason.</exception>
    public static async Task<DemoTalk> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync(stream, TalkJson.Default.DemoTalk, cancellation)
                ?? throw new ProvisioningException($"{file} is empty.");
        }
        catch (Exception fault) when (fault is IOException or JsonException)
        {
            throw new ProvisioningException($"{file} can't be read: {fault.Message}", fault);
        }
    }
}

internal sealed record DemoPerson([property: JsonRequired] string Name, [property: JsonRequired] string DisplayName);

/// <summary>Either somebody (<c>who</c>) does something, or a bot (<c>bot</c>) is expected to.</summary>
/// <param name="Who">The person who acts.</param>
/// <param name="Bot">The bot that is waited for.</param>
/// <param name="Room">The alias of the room to write in.</param>
/// <param name="Says">What is written; <c>{date}</c> is tomorrow.</param>
/// <param name="RepliesTo">The name of the message replied to.</param>
/// <param name="ReactsTo">The name of the message reacted to.</param>
/// <param name="With">The emoji.</param>
/// <param name="Edits">The name of the bot's message that changes.</param>
/// <param name="Contains">What the bot's message holds.</param>
/// <param name="Mentions">The people the bot's message means to reach.</param>
/// <param name="As">The name later steps use for this message.</param>
internal sealed record DemoStep(
    string? Who, string? Bot, string? Room, string? Says, string? RepliesTo, string? ReactsTo, string? With, string? Edits, string? Contains,
    IReadOnlyList<string>? Mentions, string? As);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(DemoTalk))]
internal sealed partial class TalkJson : JsonSerializerContext;
