using Community.Matrix.Html;

namespace Community.Commands.Arguments;

/// <summary>A room: a pill, an alias such as <c>#technik:example.org</c>, an id, or a link to one of them.</summary>
public sealed class RoomArgument(Wording name) : Argument<RoomLink>(name)
{
    private const int LongestEcho = 60;

    private protected override Reading ReadValue(WordsLeft words)
    {
        if (RoomLink.Read(words.Next.Text) is { } typed)
        {
            words.Take();
            return Value(typed);
        }
        foreach (var room in RoomLink.In(words.Message))
            if (words.TakeLink(room.Text, $"{room.Id?.Value ?? room.Alias?.Value}"))
                return Value(room);
        var echo = Excerpt.Of(words.Next.Text, LongestEcho);
        return Wrong(new Wording(
            $"„{echo}“ erkenne ich nicht als Raum. Tipp # und den Namen und wähl den Raum aus, oder schreib seine Adresse wie #technik:example.org.",
            $"I don't recognise “{echo}” as a room. Type # and the name and choose the room, or write its address such as #technik:example.org."));
    }
}
