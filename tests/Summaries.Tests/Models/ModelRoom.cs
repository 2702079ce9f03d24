using Community.Summaries.Extractive;
using Community.Summaries.Models;
using Community.Summaries.Models.Asking;
using Community.Summaries.Talks;
using Community.Summaries.Tests.Extractive;
using Community.Testing;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Community.Summaries.Tests.Models;

/// <summary>A talk, a model on a server, and what comes of them.</summary>
internal sealed class ModelRoom : IAsyncDisposable
{
    public static readonly Talk Invoices = TalkOf.Lines("""
        Anna: Wer von euch hat schon auf die E-Rechnung umgestellt, und mit welchem Programm?
        Ben: Wir haben im Sommer umgestellt und nehmen InvoiceHub, das liest die E-Rechnung direkt ein.
        Cem: Bei uns läuft die E-Rechnung noch per PDF, die Umstellung kommt erst im Januar.
        Ben: Vorschlag: Wir treffen uns am Donnerstag um 15 Uhr und ich zeige euch das Programm.
        Anna: Gerne, Ben, bin dabei.
        Cem: Weiß jemand, ob die Archivierung zehn Jahre dauern muss?
        """);

    public const string True1 = "Person2 hat im Sommer umgestellt und nimmt InvoiceHub.";
    public const string True2 = "Bei Person3 kommt die Umstellung erst im Januar.";

    private readonly LoggerFactory _logging;
    private ModelConnection? _connection;
    private ModelSummarizer? _summarizer;

    private ModelRoom(ModelServer server) => (Server, _logging) = (server, new LoggerFactory([Log]));

    public ModelServer Server { get; }

    public CollectedLog Log { get; } = new();

    public ManualTime Time { get; } = new(ManualTime.UsualStart);

    public ModelOptions Options { get; set; } = new() { Name = "stand-in", AnswerTimeout = TimeSpan.FromMinutes(10) };

    public static async Task<ModelRoom> OpenAsync() => new(await ModelServer.StartAsync());

    public Task<Summary> SummarizeAsync(Talk? talk = null, CancellationToken? cancellation = null)
    {
        var extractive = new ExtractiveSummarizer(DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
        // The first summary decides about connection and budget, as in a process.
        _connection ??= new ModelConnection(Options with { Address = Options.Address.Length > 0 ? Options.Address : Server.Address }, "geheim", Time, _logging.CreateLogger<ModelConnection>());
        _summarizer ??= new ModelSummarizer(Options.Name, Options.CharactersPerRequest, _connection, new ModelBudget(Options.CharactersPerRoomAndDay, Time), extractive);
        return _summarizer.SummarizeAsync(talk ?? Invoices, cancellation ?? TestContext.Current.CancellationToken);
    }

    /// <summary>
    /// Has time go by until the summary is there: what waits, waits on the clock of the test. Slowly, so that a busy machine has answered long before
    /// the time-out of ten minutes.
    /// </summary>
    public async Task<Summary> SummarizeInTimeAsync()
    {
        var summary = SummarizeAsync();
        while (!summary.IsCompleted)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(summary, Task.Delay(20, TestContext.Current.CancellationToken));
        }

        return await summary;
    }

    public static IEnumerable<string> Sentences(Summary summary) =>
        summary.Topics.SelectMany(topic => topic.Sentences).Concat(summary.Decisions).Concat(summary.OpenQuestions).Select(sentence => sentence.Text);

    public async ValueTask DisposeAsync()
    {
        _connection?.Dispose();
        _logging.Dispose();
        await Server.DisposeAsync();
    }
}
