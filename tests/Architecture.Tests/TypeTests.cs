using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Community.Architecture.Tests;

public sealed class TypeTests
{
    [Fact]
    public void A_class_that_nothing_derives_from_is_sealed()
    {
        var types = Types().ToList();
        var open = types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Where(type => !types.Any(other => other.BaseType == type));

        Assert.Equal([], open.Select(type => type.FullName));
    }

    [Fact]
    public void Every_option_says_what_it_is()
    {
        var properties = (
            from type in Types()
            where type.IsPublic && type.Name.EndsWith("Options", StringComparison.Ordinal)
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            select property).ToList();

        Assert.NotEmpty(properties);
        Assert.Equal([], properties.Where(property => !IsDocumented(property))
            .Select(property => $"{property.DeclaringType!.FullName}.{property.Name}"));
    }

    // What the compiler or dotnet ef wrote is not ours to shape.
    private static IEnumerable<Type> Types() =>
        from project in Repository.Products
        from type in Assembly.Load($"Community.{project.Name}").GetTypes()
        where type.Namespace is not null && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal)
        where !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        select type;

    private static bool IsDocumented(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        var members = XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
        return HasText(members.GetValueOrDefault($"P:{type.FullName}.{property.Name}")?.Element("summary"))
            || HasText(members.GetValueOrDefault($"T:{type.FullName}")?.Elements("param")
                .SingleOrDefault(parameter => parameter.Attribute("name")?.Value == property.Name));
    }

    private static bool HasText(XElement? element) => element is not null && (element.Value.Trim().Length > 0 || element.HasElements);
}
