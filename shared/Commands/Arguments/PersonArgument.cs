using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;

namespace Community.Commands.Arguments;

/// <summary>A person: a pill, a Matrix id such as <c>@anna:example.org</c>, or a name that the message mentions.</summary>
public sealed class PersonArgument(Wording name) : Argument<UserId>(name)
{
    private const int LongestEcho = 60;

    private protected override Reading ReadValue(WordsLeft words)
    {
        if (UserId.TryParse(words.Next.Text, out var user))
        {
            words.Take();
            return Value(user);
        }
        foreach (var pill in Pill.In(words.Message))
            if (words.TakeLink(pill.Text, pill.User.Value))
                return Value(pill.User);
        if (words.Next.Text.StartsWith('@') && Mentions.Of(words.Message) is [var only])
        {
            words.Take();
            return Value(only);
        }
        var echo = Excerpt.Of(words.Next.Text, LongestEcho);
        return Wrong(new Wording(
            $"„{echo}“ erkenne ich nicht als Person. Tipp @ und den Namen und wähl die Person aus, oder schreib ihre Matrix-ID wie @anna:example.org.",
            $"I don't recognise “{echo}” as a person. Type @ and the name and choose the person, or write their Matrix id such as @anna:example.org."));
    }
}
