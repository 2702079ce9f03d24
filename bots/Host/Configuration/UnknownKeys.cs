using System.Collections;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Community.Host.Configuration;

/// <summary>Finds what somebody wrote into the configuration and nobody reads: mostly a misspelt key.</summary>
internal static class UnknownKeys
{
    public static IEnumerable<string> Find(IConfiguration configuration, Type options)
    {
        foreach (var section in configuration.GetChildren())
        {
            var property = options.GetProperties().FirstOrDefault(
                one => string.Equals(one.Name, section.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                yield return $"'{section.Path}' is no setting. Known here are: {Names(options)}.";
                continue;
            }
            foreach (var problem in Below(section, property.PropertyType))
                yield return problem;
        }
    }

    private static IEnumerable<string> Below(IConfigurationSection section, Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>))
            return section.GetChildren().SelectMany(entry => Find(entry, type.GetGenericArguments()[1]));
        var isLeaf = type == typeof(string) || type.IsValueType || typeof(IEnumerable).IsAssignableFrom(type);
        return isLeaf ? [] : Find(section, type);
    }

    private static string Names(Type options) => string.Join(", ", options
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]).Order(StringComparer.Ordinal));
}
