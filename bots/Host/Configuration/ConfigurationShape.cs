using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Community.Host.Configuration;

/// <summary>
/// Compares what is written with the settings there are: a misspelt key, or a list where a text belongs, would else be passed over in
/// silence.
/// </summary>
internal static class ConfigurationShape
{
    /// <summary>What can't be read as <paramref name="options"/>; the path of each is a key, with all below it.</summary>
    public static IEnumerable<(string Path, string Problem)> Misfits(IConfiguration configuration, Type options) =>
        configuration.GetChildren().SelectMany(section =>
        {
            var property = options.GetProperties().FirstOrDefault(
                one => string.Equals(one.Name, section.Key, StringComparison.OrdinalIgnoreCase));
            return property is null
                ? [Misfit(section, $"is no setting.{Guess(section.Key, options)} Known here are: {string.Join(", ", Names(options))}.")]
                : Within(section, property.PropertyType);
        });

    private static IEnumerable<(string Path, string Problem)> Within(IConfigurationSection section, Type type)
    {
        var parts = section.GetChildren().ToList();
        // A group of which each setting may be left out may also hold none.
        if (section.Value is null && parts.Count == 0)
            return type == typeof(JoinSection) ? [] : [Misfit(section, "is empty; give it a value or leave it out.")];
        if (IsValue(type))
            return parts.Count > 0 ? [Misfit(section, "must be a single value.")] : Unreadable(section, type);
        if (EntriesOf(type, typeof(Dictionary<,>)) is [_, var entry])
            return parts.Count > 0 ? parts.SelectMany(part => Within(part, entry)) : [Misfit(section, "must be a group in { }.")];
        if ((EntriesOf(type, typeof(List<>)) ?? EntriesOf(type, typeof(IReadOnlyList<>))) is [var element])
            return IsList(section, parts) ? parts.SelectMany(part => Within(part, element)) : [Misfit(section, "must be a list in [ ].")];
        return parts.Count > 0 ? Misfits(section, type) : [Misfit(section, "must be a group in { }.")];
    }

    private static bool IsValue(Type type) => type == typeof(string) || type.IsValueType;

    // An empty list comes as an empty text.
    private static bool IsList(IConfigurationSection section, IReadOnlyList<IConfigurationSection> parts) =>
        string.IsNullOrEmpty(section.Value) && parts.All(part => int.TryParse(part.Key, CultureInfo.InvariantCulture, out _));

    private static IEnumerable<(string Path, string Problem)> Unreadable(IConfigurationSection section, Type type)
    {
        var isReadable = type == typeof(TimeSpan) ? IsLength(section.Value!) :
            // Numbers would pass for names.
            type.IsEnum ? Enum.GetNames(type).Contains(section.Value, StringComparer.OrdinalIgnoreCase) :
            TypeDescriptor.GetConverter(type).IsValid(section.Value!);
        return isReadable ? [] : [Misfit(section, $"has '{section.Value}', which is {(type.IsEnum ? "not" : "no")} {Wording(type)}.")];
    }

    private static string Wording(Type type) =>
        type == typeof(TimeSpan) ? "length of time such as 00:30:00 (half an hour) or 2.00:00:00 (two days)"
        : type == typeof(int) ? "whole number"
        : type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type).Select(name => name.ToLowerInvariant()))}"
        : type.Name;

    // Stricter than the binder, for which 24 and 24:00:00 are 24 days.
    private static bool IsLength(string text) =>
        text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out _);

    private static Type[]? EntriesOf(Type type, Type collection) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == collection ? type.GetGenericArguments() : null;

    private static (string Path, string Problem) Misfit(IConfigurationSection section, string problem) =>
        (section.Path, $"'{section.Path}' {problem}");

    private static string Guess(string written, Type options) =>
        NearestName.Of(written, Names(options)) is { } name ? $" Did you mean '{name}'?" : string.Empty;

    private static IEnumerable<string> Names(Type options) => options
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]).Order(StringComparer.Ordinal);
}
