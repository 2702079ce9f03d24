using Community.Commands;
using Community.Commands.Permissions;
using Community.Commands.Settings;
using Community.Faq.Capture;
using Community.Faq.Commands;
using Community.Faq.Life;
using Community.Faq.Search;
using Community.Hosting.Members;
using Community.Store;
using Community.Web;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Community.Faq;

/// <summary>The parts of the bot, put together once: its rules, which commands, handlers and pages share.</summary>
internal sealed class FaqParts : IDisposable
{
    public FaqParts(IServiceProvider provider, FaqOptions options, DateTimeZone zone)
    {
        (Options, Settings) = (options, new FaqSettings(options));
        (Store, Members) = (provider.GetRequiredService<StoreAccess>(), provider.GetRequiredService<RoomMembers>());
        Index = new EntryIndex(Store);
        Search = new FaqSearch(Index);
        var curators = provider.GetRequiredService<Curators>();
        Message = new EntryMessage(provider.GetService<PortalOptions>() is { } portal ? new Uri(portal.Url) : null, zone);
        Widening = new Widening(options, Message);
        Deciding = new Deciding(options, Widening);
        Keeping = new Keeping(Deciding);
        Candidates = new Candidates(Store);
        Rights = new EntryRights(curators, Store, Members);
        ChangeEntry = new ChangeEntry(Rights);
        KeepMessage = new KeepMessage(Settings, Keeping, Candidates, Deciding, curators);
        Commands = MakeCommands(curators, provider.GetRequiredService<TimeProvider>());
    }

    public FaqOptions Options { get; }

    public FaqSettings Settings { get; }

    public StoreAccess Store { get; }

    public RoomMembers Members { get; }

    public EntryIndex Index { get; }

    public FaqSearch Search { get; }

    public EntryMessage Message { get; }

    public EntryRights Rights { get; }

    public Keeping Keeping { get; }

    public Candidates Candidates { get; }

    public Deciding Deciding { get; }

    public Widening Widening { get; }

    public KeepMessage KeepMessage { get; }

    public ChangeEntry ChangeEntry { get; }

    public CommandSet Commands { get; }

    public void Dispose() => Index.Dispose();

    private CommandSet MakeCommands(Curators curators, TimeProvider time)
    {
        var last = new LastSearches();
        var search = new SearchEntries(Search, last, Members, Message);
        CommandSet? set = null;
        return set = new CommandSet(
            new CommandWord("faq", "faq"), FaqReplies.Title, FaqReplies.Purpose,
            [
                search, new ShowEntry(Rights, Members, Message), KeepMessage, new NewEntry(Settings, Deciding, curators), new ListGaps(),
                new SetCredit(), new ObjectToEntry(), new ListOpen(Rights, curators), .. Curating(time),
                new ExplainHit(Search, last, Members), new RateEntry(Members),
                new SettingsCommand(FaqSettings.EventType, Settings.All), new CuratingHelp(() => set!),
            ],
            CaptureReplies.HowToKeep(Options.PinEmoji))
        {
            Keeps = FaqReplies.Keeps,
            PlainText = search,
        };
    }

    private IEnumerable<ICommand> Curating(TimeProvider time) =>
    [
        new ApproveEntry(Rights, Deciding, Search, Members), new RejectEntry(Rights), ChangeEntry, new ConfirmEntry(Rights, Deciding, Message),
        new ArchiveEntry(Rights), new ShowHistory(Rights, Message), new RevertChange(Rights), new TagEntry(Rights), new AddWording(Rights),
        new MergeEntries(Rights), new SetVisibility(Rights, Widening, Message, Members), new SetOwner(Rights, Members), new SetReview(Rights, Message, time),
        new HandOver(Members),
    ];
}
