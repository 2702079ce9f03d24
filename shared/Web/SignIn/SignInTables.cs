using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Web.SignIn;

internal sealed class SignInTables : IModelPart
{
    private const int HashLength = 43;

    public void Configure(ModelBuilder model)
    {
        model.Entity<SignInLink>(table =>
        {
            table.ToTable("web_sign_in_links");
            table.HasKey(link => link.SecretHash);
            table.Property(link => link.SecretHash).HasMaxLength(HashLength);
            // A new one takes the place of the last.
            table.HasIndex(link => link.User).IsUnique();
        });
        model.Entity<PortalSession>(table =>
        {
            table.ToTable("web_sessions");
            table.HasKey(session => session.SecretHash);
            table.Property(session => session.SecretHash).HasMaxLength(HashLength);
            table.Property(session => session.Browser).HasMaxLength(BrowserName.MaxLength);
            table.HasIndex(session => session.User);
        });
    }
}
