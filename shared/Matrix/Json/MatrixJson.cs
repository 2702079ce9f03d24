using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Community.Matrix.Endpoints;
using Community.Matrix.Sync;

namespace Community.Matrix.Json;

/// <summary>The generated (de)serialisers of everything that goes over the wire.</summary>
[JsonSourceGenerationOptions(
    // Whoever may write into a room may nest lists as deep as 64 KiB allow; the usual limit of 64 would make a whole sync unreadable.
    MaxDepth = 70_000,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(VersionsResponse))]
[JsonSerializable(typeof(LoginRequest))]
[JsonSerializable(typeof(LoginResponse))]
[JsonSerializable(typeof(WhoAmIResponse))]
[JsonSerializable(typeof(JoinedRoomsResponse))]
[JsonSerializable(typeof(JoinedMembersResponse))]
[JsonSerializable(typeof(JoinResponse))]
[JsonSerializable(typeof(SendResponse))]
[JsonSerializable(typeof(UploadResponse))]
[JsonSerializable(typeof(MessagesResponse))]
[JsonSerializable(typeof(DirectoryResponse))]
[JsonSerializable(typeof(SyncResponse))]
internal sealed partial class MatrixJson : JsonSerializerContext;
