using Community.Commands;
using Community.Commands.Privacy;
using Community.Hosting.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Front.Data;

/// <summary><c>!daten</c>: what is stored about me, and how to get rid of it. Open to everybody, about themselves only.</summary>
internal static class DataCommands
{
    public static CommandSet Of(IServiceProvider provider)
    {
        var parts = provider.GetServices<IPersonalData>().ToList();
        var retention = provider.GetRequiredService<RetentionOptions>();
        return new CommandSet(
            DataReplies.Word, DataReplies.Title, DataReplies.Purpose,
            [new ShowData(parts), new EraseData(parts, retention), new ObjectToData(), new AllowData()]);
    }
}
