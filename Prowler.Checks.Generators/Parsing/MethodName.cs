using Microsoft.CodeAnalysis;

namespace Prowler.Checks.Generators.Parsing;

/// <summary>What messages call a method of a pack.</summary>
internal static class MethodName
{
    /// <summary>
    /// <c>EC2.VolumeCollectors.Volumes</c>: with the namespace below the pack's own, which is its service's in a pack of many,
    /// where classes of two services may share a name.
    /// </summary>
    public static string Of(IMethodSymbol method)
    {
        var pack = method.ContainingAssembly.Name.Split('.');
        var place = Namespaces(method.ContainingNamespace).ToList();
        var common = 0;
        while (common < Math.Min(pack.Length, place.Count) && pack[common] == place[common]) common++;
        return string.Join(".", place.Skip(common).Concat([method.ContainingType.Name, method.Name]));
    }

    private static IEnumerable<string> Namespaces(INamespaceSymbol @namespace) =>
        @namespace.IsGlobalNamespace ? [] : Namespaces(@namespace.ContainingNamespace).Concat([@namespace.Name]);
}
