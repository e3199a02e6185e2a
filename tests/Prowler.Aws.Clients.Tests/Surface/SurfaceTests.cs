using System.Reflection;
using System.Text.RegularExpressions;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Surface;

/// <summary>
/// Classes of official packages that cannot be had here, as <c>Official/*.txt</c> describe them, held against ours. The
/// descriptions were read from aws/aws-sdk-net's public source (Generated/Model/*.cs; for the classes marked *, from the API
/// reference of version 4). Some copies read were older than today's model: the classes here may have more, never less and
/// never otherwise. Value types are nullable in version 4; older copies show it in the field's type.
/// </summary>
public sealed partial class SurfaceTests
{
    public static TheoryData<string> Services => [.. Resources.Services("official")];

    public static TheoryData<string, string, string> Classes
    {
        get
        {
            var classes = new TheoryData<string, string, string>();
            foreach (var service in Resources.Services("official"))
            {
                foreach (var (name, members) in Described(service))
                    classes.Add(service, name, members);
            }

            return classes;
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_description_has_classes(string service) => Assert.NotEmpty(Described(service));

    [Theory]
    [MemberData(nameof(Classes))]
    public void A_class_has_what_the_official_one_has(string service, string name, string members)
    {
        var type = ServiceClient.Of(service).Assembly.GetType(name);
        Assert.NotNull(type);
        var ours = type.GetProperties().Select(p => $"{p.Name} {Spell(p.PropertyType)}")
            .Concat(type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => $"{f.Name} = {f.GetValue(null)}"))
            .Concat(type.GetConstructors().Select(c => $".ctor({string.Join(' ', c.GetParameters().Select(p => Spell(p.ParameterType)))})"))
            .ToList();

        foreach (var member in Separator().Split(members).Select(m => m.Trim()))
        {
            if (member.StartsWith("no ", StringComparison.Ordinal))
                Assert.Null(type.GetProperty(member[3..]));
            else
                Assert.Contains(member, ours);
        }
    }

    private static IEnumerable<(string Name, string Members)> Described(string service)
    {
        var space = "";
        foreach (var line in Resources.Text("official", service)!.Split('\n').Where(line => line.Length > 0))
        {
            if (line[0] == '[')
                space = line.Trim('[', ']');
            else
                yield return ($"{space}.{line.Split(':')[0].TrimEnd('*')}", line[(line.IndexOf(':') + 1)..]);
        }
    }

    // A comma that does not separate the two arguments of a dictionary.
    [GeneratedRegex(", (?![^<]*>)")]
    private static partial Regex Separator();

    private static string Spell(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } value => Spell(value) + "?",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Spell))}>",
        _ when type == typeof(string) => "string",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(int) => "int",
        _ when type == typeof(long) => "long",
        _ => type.Name,
    };
}
