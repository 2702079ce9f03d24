namespace Community.Summaries.Models;

/// <summary>A language model that writes summaries, behind any server that speaks OpenAI's chat completions: Ollama, llama.cpp, vLLM, a gateway.</summary>
public sealed record ModelOptions
{
    /// <summary>The server up to the version, such as <c>http://localhost:11434/v1</c>. Without https only in the own network.</summary>
    public string Address { get; init; } = string.Empty;

    /// <summary>The model's name there, such as <c>mistral-small</c>; people are told.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The file with the key; null if the server asks for none.</summary>
    public string? KeyFile { get; init; }

    /// <summary>How long one answer may take. 5 seconds to 10 minutes; 2 minutes if not set.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How much of a talk is asked about at once, in characters (some four to a token). 2,000 to 200,000; 12,000 if not set.</summary>
    public int CharactersPerRequest { get; init; } = 12_000;

    /// <summary>How much may be sent for one room on one day (UTC), in characters. 10,000 to 100,000,000; 300,000 if not set. Counted anew when the process starts.</summary>
    public int CharactersPerRoomAndDay { get; init; } = 300_000;
}
