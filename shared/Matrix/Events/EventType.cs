namespace Community.Matrix.Events;

/// <summary>Event types the suite reads or sends.</summary>
public static class EventType
{
    public const string Message = "m.room.message";
    public const string Reaction = "m.reaction";
    public const string Redaction = "m.room.redaction";
    public const string PollStart = "org.matrix.msc3381.poll.start";
    public const string PollEnd = "org.matrix.msc3381.poll.end";
    public const string Member = "m.room.member";
    public const string Create = "m.room.create";
    public const string PowerLevels = "m.room.power_levels";
    public const string Encryption = "m.room.encryption";
    public const string Encrypted = "m.room.encrypted";
    public const string HistoryVisibility = "m.room.history_visibility";
    public const string JoinRules = "m.room.join_rules";
    public const string Tombstone = "m.room.tombstone";
    public const string Name = "m.room.name";
    public const string Topic = "m.room.topic";
    public const string SpaceChild = "m.space.child";
    public const string SpaceParent = "m.space.parent";
}
