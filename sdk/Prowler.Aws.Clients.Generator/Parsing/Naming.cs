using System.Text;

namespace Prowler.Aws.Clients.Generator.Parsing;

/// <summary>How the official AWS SDK for .NET makes its names from those of a model.</summary>
internal static class Naming
{
    public static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    public static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary><c>a1.2xlarge</c> becomes <c>A12xlarge</c>, <c>ap-south-1</c> <c>ApSouth1</c>; <c>arm64_mac</c> keeps its underscore.</summary>
    public static string EnumerationField(string value)
    {
        var name = new StringBuilder();
        var startOfPiece = true;
        foreach (var c in value)
        {
            var belongs = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
            if (belongs)
                name.Append(startOfPiece ? char.ToUpperInvariant(c) : c);
            startOfPiece = !belongs;
        }

        return name.ToString();
    }

    /// <summary><c>DBInstanceNotFoundFault</c> becomes <c>DBInstanceNotFoundException</c>.</summary>
    public static string Exception(string shape)
    {
        var stem = Pascal(shape);
        if (stem.EndsWith("Exception", StringComparison.Ordinal))
            return stem;
        if (stem.EndsWith("Fault", StringComparison.Ordinal))
            stem = stem.Substring(0, stem.Length - "Fault".Length);
        return stem + "Exception";
    }
}
