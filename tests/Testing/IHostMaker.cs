using Microsoft.Extensions.Hosting;

namespace Community.Testing;

/// <summary>Makes the process that the bots of a test run in; anew at each start.</summary>
public interface IHostMaker
{
    /// <summary>Without anything of the environment's own settings.</summary>
    IHostApplicationBuilder NewBuilder();

    /// <param name="builder">What <see cref="NewBuilder"/> gave, with the bots in it.</param>
    IHost Build(IHostApplicationBuilder builder);
}

/// <summary>Bots, and nothing else.</summary>
internal sealed class PlainHost : IHostMaker
{
    public IHostApplicationBuilder NewBuilder() => new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });

    public IHost Build(IHostApplicationBuilder builder) => ((HostApplicationBuilder)builder).Build();
}
