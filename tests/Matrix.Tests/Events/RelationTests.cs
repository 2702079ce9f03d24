using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Matrix.Tests.Events;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events"/>.</summary>
public sealed class RelationTests
{
    private static readonly EventId Root = EventId.Parse("$root"), Other = EventId.Parse("$other");

    [Fact]
    public void A_reply_points_to_what_it_answers()
    {
        var reply = Read("""{"m.in_reply_to": {"event_id": "$other"}}""");

        Assert.Equal(Other, reply.RepliesTo);
        Assert.Null(reply.ThreadRoot);
    }

    [Fact]
    public void A_message_in_a_thread_replies_to_nothing_by_itself()
    {
        var threaded = Read("""
            {"rel_type": "m.thread", "event_id": "$root", "is_falling_back": true, "m.in_reply_to": {"event_id": "$other"}}
            """);

        Assert.Equal(Root, threaded.ThreadRoot);
        Assert.Equal(Other, threaded.InReplyTo);
        Assert.Null(threaded.RepliesTo);
    }

    [Fact]
    public void A_reply_within_a_thread_points_to_both()
    {
        var reply = Read("""{"rel_type": "m.thread", "event_id": "$root", "m.in_reply_to": {"event_id": "$other"}}""");

        Assert.Equal(Root, reply.ThreadRoot);
        Assert.Equal(Other, reply.RepliesTo);
    }

    [Fact]
    public void Falling_back_means_nothing_outside_a_thread() =>
        Assert.Equal(Other, Read("""{"is_falling_back": true, "m.in_reply_to": {"event_id": "$other"}}""").RepliesTo);

    [Fact]
    public void An_edit_points_to_what_it_changes()
    {
        var edit = Read("""{"rel_type": "m.replace", "event_id": "$other"}""");

        Assert.Equal(Other, edit.Edits);
        Assert.Null(edit.ThreadRoot);
        Assert.Null(edit.RepliesTo);
    }

    [Fact]
    public void An_unknown_kind_is_kept_and_is_nothing_we_know()
    {
        var unknown = Read("""{"rel_type": "org.example.new", "event_id": "$other"}""");

        Assert.Equal("org.example.new", unknown.Kind);
        Assert.Null(unknown.Edits);
        Assert.Null(unknown.ThreadRoot);
    }

    [Fact]
    public void A_message_without_relation_has_none() => Assert.Same(Relation.None, Relation.Of(Given.Message("{}")));

    private static Relation Read(string relation) => Relation.Of(Given.Message($$"""{"m.relates_to": {{relation}}}"""));
}
