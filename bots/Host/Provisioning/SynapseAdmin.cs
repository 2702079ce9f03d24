using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Host.Provisioning;

/// <summary>What only Synapse's administrators may do. Source:
/// <see href="https://element-hq.github.io/synapse/latest/usage/administration/admin_api/index.html"/>.</summary>
internal static class SynapseAdmin
{
    /// <summary>Makes an account with the homeserver's registration secret, and logs it in.</summary>
    /// <returns>The login, or null if the name is taken.</returns>
    public static async Task<LoggedIn?> RegisterAsync(
        this MatrixSession session, string secret, string name, string password, bool isAdmin, CancellationToken cancellation)
    {
        var nonce = await session.SendIdempotentAsync(MatrixRequest.Get($"/_synapse/admin/v1/register"), AdminJson.Default.JsonElement, cancellation);
        var text = nonce.GetProperty("nonce").GetString()!;
        var role = isAdmin ? "admin" : "notadmin";
#pragma warning disable CA5350 // Synapse's protocol for this asks for HMAC-SHA1, which as a MAC is still sound.
        var mac = HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{text}\0{name}\0{password}\0{role}"));
#pragma warning restore CA5350
        var request = new JsonObject
        {
            ["nonce"] = text,
            ["username"] = name,
            ["password"] = password,
            ["admin"] = isAdmin,
            ["mac"] = Convert.ToHexStringLower(mac),
        };
        try
        {
            var answer = await session.SendOnceAsync(
                MatrixRequest.Post($"/_synapse/admin/v1/register", request, AdminJson.Default.JsonObject), AdminJson.Default.JsonElement, cancellation);
            return new LoggedIn(
                UserId.Parse(answer.GetProperty("user_id").GetString()!),
                answer.GetProperty("device_id").GetString()!,
                answer.GetProperty("access_token").GetString()!);
        }
        catch (MatrixException refusal) when (refusal.Code is ErrorCode.UserInUse)
        {
            return null;
        }
    }

    /// <summary>Whether there is such an account. Needs an administrator's session, as all that follows.</summary>
    public static async Task<bool> ExistsAsync(this MatrixSession admin, UserId user, CancellationToken cancellation) =>
        await admin.FindAsync(MatrixRequest.Get($"/_synapse/admin/v2/users/{user}"), cancellation) is not null;

    public static Task CreateUserAsync(
        this MatrixSession admin, UserId user, string displayName, string password, CancellationToken cancellation)
    {
        var account = new JsonObject { ["password"] = password, ["displayname"] = displayName, ["admin"] = false };
        return admin.SendIdempotentAsync(
            MatrixRequest.Put($"/_synapse/admin/v2/users/{user}", account, AdminJson.Default.JsonObject), AdminJson.Default.JsonElement, cancellation);
    }

    /// <summary>Invites an account of this homeserver and lets it accept. Other than people's invitations, which Synapse allows five of, this
    /// has no limit. The administrator must be in the room with the right to invite.</summary>
    public static Task JoinForAsync(this MatrixSession admin, RoomId room, UserId user, CancellationToken cancellation) =>
        admin.SendIdempotentAsync(
            MatrixRequest.Post($"/_synapse/admin/v1/join/{room}", new JsonObject { ["user_id"] = user.Value }, AdminJson.Default.JsonObject),
            AdminJson.Default.JsonElement, cancellation);

    /// <summary>Frees an account from the rate limits, unless it is free.</summary>
    /// <returns>True, if something was changed.</returns>
    public static async Task<bool> EnsureUnlimitedAsync(this MatrixSession admin, UserId user, CancellationToken cancellation)
    {
        var now = await admin.FindAsync(MatrixRequest.Get($"/_synapse/admin/v1/users/{user}/override_ratelimit"), cancellation);
        if (now.Member("messages_per_second").AsInteger() == 0 && now.Member("burst_count").AsInteger() == 0)
            return false;
        var free = new JsonObject { ["messages_per_second"] = 0, ["burst_count"] = 0 };
        await admin.SendIdempotentAsync(
            MatrixRequest.Post($"/_synapse/admin/v1/users/{user}/override_ratelimit", free, AdminJson.Default.JsonObject),
            AdminJson.Default.JsonElement, cancellation);
        return true;
    }

    /// <summary>Puts an account back under the rate limits.</summary>
    public static Task LimitAgainAsync(this MatrixSession admin, UserId user, CancellationToken cancellation) =>
        admin.SendIdempotentAsync(
            MatrixRequest.Delete($"/_synapse/admin/v1/users/{user}/override_ratelimit"), AdminJson.Default.JsonElement, cancellation);

    private static async Task<JsonElement?> FindAsync(this MatrixSession admin, MatrixRequest request, CancellationToken cancellation)
    {
        try
        {
            return await admin.SendIdempotentAsync(request, AdminJson.Default.JsonElement, cancellation);
        }
        catch (MatrixException refusal) when (refusal.Code is ErrorCode.NotFound)
        {
            return null;
        }
    }
}
