namespace Community.Text.Dates.Reading;

internal enum TokenKind
{
    End,
    Number,
    Word,
    Symbol,
}

/// <summary>A word, a number or a single other character of the phrase.</summary>
/// <param name="Key">Its text in the form the tables use: lower case, "ae" for "ä", "ss" for "ß", plain digits, "-" for every dash.</param>
/// <param name="Value">The number, or -1 for one of more than four digits.</param>
/// <param name="Start">Where it starts in the text as typed.</param>
/// <param name="End">Where it ends there.</param>
internal readonly record struct Token(TokenKind Kind, string Key, int Value, int Start, int End, bool SpaceBefore)
{
    public int Digits => Kind == TokenKind.Number ? Key.Length : 0;

    public bool IsWord(string key) => Kind == TokenKind.Word && string.Equals(Key, key, StringComparison.Ordinal);

    public bool IsSymbol(char symbol) => Kind == TokenKind.Symbol && Key[0] == symbol;
}
