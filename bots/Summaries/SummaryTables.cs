using Community.Store;
using Community.Summaries.Asking;
using Community.Summaries.Digests;
using Community.Summaries.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Community.Summaries;

internal sealed class SummaryTables : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<SummaryRequest>(table =>
        {
            table.ToTable("summary_requests");
            table.HasKey(request => request.Event);
            table.HasIndex(request => request.AskedAt);
        });
        model.Entity<Digest>(table =>
        {
            table.ToTable("summary_digests");
            table.HasKey(digest => digest.Room);
            table.HasIndex(digest => digest.NextAt);
        });
        model.Entity<StepOut>(table =>
        {
            table.ToTable("summary_step_outs");
            table.HasKey(one => one.Person);
            table.Property(one => one.Person).HasMaxLength(43);
        });
    }
}
