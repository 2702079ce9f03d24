using Community.Matrix.Events;

namespace Community.Matrix.Tests.Events;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#mroomredaction"/>.</summary>
public sealed class RedactionTests
{
    [Fact]
    public void In_rooms_up_to_version_10_the_target_stands_at_the_top() =>
        Assert.Equal("$target", Target(EventType.Redaction, "{}", """ "redacts": "$target" """));

    [Fact]
    public void From_version_11_on_it_stands_in_the_content() =>
        Assert.Equal("$target", Target(EventType.Redaction, """{"redacts": "$target"}"""));

    [Fact]
    public void Homeservers_give_both() =>
        Assert.Equal("$target", Target(EventType.Redaction, """{"redacts": "$target"}""", """ "redacts": "$target" """));

    [Fact]
    public void A_redaction_without_target_takes_nothing_back() => Assert.Null(Target(EventType.Redaction, "{}"));

    [Fact]
    public void A_message_takes_nothing_back_whatever_it_says() =>
        Assert.Null(Target(EventType.Message, """{"redacts": "$target"}""", """ "redacts": "$target" """));

    private static string? Target(string type, string content, string more = "") =>
        RedactionContent.RedactedBy(Given.Event(type, content, more))?.Value;
}
