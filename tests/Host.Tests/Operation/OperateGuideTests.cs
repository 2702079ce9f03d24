using System.Collections;
using System.Reflection;
using Community.Host.Configuration;

namespace Community.Host.Tests.Operation;

/// <summary>The guide for those who run the bots says all there is to say.</summary>
public sealed class OperateGuideTests
{
    private static readonly string Guide = File.ReadAllText(Repository.File("docs/operate.md"));

    [Fact]
    public void Every_setting_stands_in_it() =>
        Assert.Equal([], Keys(typeof(CommunityOptions), string.Empty).Where(key => !Guide.Contains($"`{key}`", StringComparison.Ordinal)));

    [Fact]
    public void Every_file_it_names_is_there() =>
        Assert.Equal([], System.Text.RegularExpressions.Regex.Matches(Guide, @"\]\((?<path>[^)#]+)\)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(match => match.Groups["path"].Value)
            .Where(path => !Path.Exists(Repository.File(Path.Combine("docs", path)))));

    private static IEnumerable<string> Keys(Type type, string prefix) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property =>
        {
            var key = prefix + char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            var kind = property.PropertyType;
            if (kind.IsGenericType && kind.GetGenericTypeDefinition() == typeof(Dictionary<,>))
                return Keys(kind.GetGenericArguments()[1], $"{key}:NAME:");
            return kind == typeof(string) || kind.IsValueType || typeof(IEnumerable).IsAssignableFrom(kind) ? [key] : Keys(kind, $"{key}:");
        });
}
