using Community.Summaries.Extractive;
using Community.Summaries.Models.Asking;
using Community.Summaries.Talks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Community.Summaries.Models;

/// <summary>Lets a language model write the summaries.</summary>
internal static class ModelSetup
{
    /// <param name="options">Checked; the key's file is read when the first summary is made.</param>
    public static IServiceCollection AddModel(this IServiceCollection services, ModelOptions options, DateTimeZone zone) => services
        .AddSingleton(provider => new ModelConnection(
            options, options.KeyFile is { } file ? File.ReadAllText(file).Trim() : null, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ModelConnection>>()))
        .AddSingleton<ISummarizer>(provider => new ModelSummarizer(
            options.Name, options.CharactersPerRequest, provider.GetRequiredService<ModelConnection>(),
            new ModelBudget(options.CharactersPerRoomAndDay, provider.GetRequiredService<TimeProvider>()), new ExtractiveSummarizer(zone)));
}
