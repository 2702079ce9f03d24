namespace Community.Text.Dates.Reading;

/// <summary>
/// The tokens of a phrase and how far they are read. A reader that finds nothing returns null; where another is to be tried then,
/// <see cref="Attempt"/> puts the cursor back.
/// </summary>
internal sealed class PhraseCursor(string text)
{
    private const int MaxQuote = 40;

    private readonly List<Token> _tokens = Tokens.Of(text);

    public int Position { get; set; }

    public Token Current => Peek(0);

    /// <summary>Set when the words are a date or time in shape, but none in fact; reading then stops.</summary>
    public WhenReading.NotUnderstood? Refusal { get; private set; }

    public Token Peek(int ahead)
    {
        var at = Position + ahead;
        return at >= 0 && at < _tokens.Count ? _tokens[at] : new Token(TokenKind.End, "", -1, text.Length, text.Length, SpaceBefore: true);
    }

    public T? Attempt<T>(Func<PhraseCursor, T?> read)
        where T : class
    {
        var start = Position;
        var found = read(this);
        if (found is null)
            Position = start;
        return found;
    }

    public bool TakeWord(string key)
    {
        var fits = Current.IsWord(key);
        Position += fits ? 1 : 0;
        return fits;
    }

    public bool TakeWord(IReadOnlySet<string> keys)
    {
        var fits = Current.Kind == TokenKind.Word && keys.Contains(Current.Key);
        Position += fits ? 1 : 0;
        return fits;
    }

    /// <summary>Takes all of these words in a row or none of them.</summary>
    public bool TakeWords(params ReadOnlySpan<string> keys)
    {
        for (var i = 0; i < keys.Length; i++)
            if (!Peek(i).IsWord(keys[i]))
                return false;

        Position += keys.Length;
        return true;
    }

    public bool TakeSymbol(char symbol)
    {
        var fits = Current.IsSymbol(symbol);
        Position += fits ? 1 : 0;
        return fits;
    }

    /// <summary>Refuses the words from the token at <paramref name="from"/> up to the cursor.</summary>
    public void Refuse(WhenTrouble trouble, int from)
    {
        if (Refusal is not null)
            return;

        Refusal = new WhenReading.NotUnderstood(trouble, Quote(from), StartOf(from));
    }

    /// <summary>The words from the token at <paramref name="from"/> up to the cursor, at most 40 characters of them.</summary>
    private string Quote(int from)
    {
        var start = StartOf(from);
        var last = Math.Min(Position, _tokens.Count) - 1;
        return Quote(start, last >= from ? _tokens[last].End : start);
    }

    private int StartOf(int token) => token < _tokens.Count ? _tokens[token].Start : text.Length;

    /// <summary>The text behind the tokens before <paramref name="position"/>, without the signs that set it apart.</summary>
    public string RestFrom(int position)
    {
        var start = position == 0 ? 0 : _tokens[position - 1].End;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || ",;:.|-–—)·•".Contains(text[start])))
            start++;
        return text[start..].TrimEnd();
    }

    private string Quote(int start, int end)
    {
        var length = Math.Min(end - start, MaxQuote);
        if (length > 0 && char.IsHighSurrogate(text[start + length - 1]))
            length--;
        return text.Substring(start, length);
    }
}
