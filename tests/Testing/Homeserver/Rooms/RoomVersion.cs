namespace Community.Testing.Homeserver.Rooms;

/// <summary>What differs between the room versions, as far as a client can tell: https://spec.matrix.org/v1.16/rooms/</summary>
internal sealed record RoomVersion(string Id)
{
    /// <summary>What Synapse 1.160 creates when not told otherwise.</summary>
    public const string Default = "11";

    private readonly int number = int.Parse(Id, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>https://spec.matrix.org/v1.16/rooms/v11/#moving-the-redacts-property-of-mroomredaction-events-to-a-content-property</summary>
    public bool RedactsInContent => number >= 11;

    /// <summary>Before version 11 the create event names its sender once more; redactions keep less.</summary>
    public bool CreatorInContent => number < 11;

    /// <summary>Creators stand above all power levels: https://spec.matrix.org/v1.16/rooms/v12/#event-format-1</summary>
    public bool CreatorsAreAboveAll => number >= 12;

    /// <summary>The room id is the hash of the create event and names no server.</summary>
    public bool IdWithoutServer => number >= 12;

    public static RoomVersion? Find(string id) => id is "10" or "11" or "12" ? new RoomVersion(id) : null;
}
