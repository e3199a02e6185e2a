using System.Reflection;
using System.Text.RegularExpressions;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Surface;

/// <summary>The classes of the official packages that <c>official.txt</c> describes, held against ours.</summary>
public sealed partial class SurfaceTests
{
    private static readonly Assembly Clients = typeof(Amazon.EC2.AmazonEC2Client).Assembly;

    public static TheoryData<string, string> Classes
    {
        get
        {
            var classes = new TheoryData<string, string>();
            var space = "";
            foreach (var line in Resources.Text("official.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
            {
                if (line[0] == '[')
                    space = line.Trim('[', ']');
                else
                    classes.Add($"{space}.{line.Split(':')[0].TrimEnd('*')}", line[(line.IndexOf(':') + 1)..]);
            }

            return classes;
        }
    }

    [Fact]
    public void Forty_classes_are_compared() => Assert.InRange(Classes.Count, 40, 200);

    [Theory]
    [MemberData(nameof(Classes))]
    public void A_class_has_what_the_official_one_has(string name, string members)
    {
        var type = Clients.GetType(name);
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
