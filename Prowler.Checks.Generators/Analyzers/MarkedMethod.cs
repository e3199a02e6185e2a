using Microsoft.CodeAnalysis;
using Prowler.Checks.Generators.Parsing;

namespace Prowler.Checks.Generators.Analyzers;

/// <summary>A method that is a check, a collector, or a helper of theirs; at least one of them.</summary>
internal readonly record struct MarkedMethod(
    IMethodSymbol Method, IReadOnlyList<AttributeData> Checks, AttributeData? Collector, AttributeData? UsesAws)
{
    public static MarkedMethod? Of(IMethodSymbol method)
    {
        // Most methods carry no attribute at all.
        if (method.GetAttributes().IsEmpty) return null;
        var marked = new MarkedMethod(
            method,
            KnownTypes.Attributes(method, "CheckAttribute").ToList(),
            KnownTypes.Attributes(method, "CollectorAttribute").FirstOrDefault(),
            KnownTypes.Attributes(method, "UsesAwsAttribute").FirstOrDefault());
        return marked.IsBound || marked.UsesAws is not null ? marked : null;
    }

    /// <summary>Whether the registry calls it.</summary>
    public bool IsBound => Checks.Count > 0 || Collector is not null;

    /// <summary>The resource that it works on, or null where its first parameter is wrong.</summary>
    public ITypeSymbol? Subject
    {
        get
        {
            if (Collector is not null) return CollectorRules.Of(Method, Collector).Place;
            return Method.Parameters.FirstOrDefault()?.Type is { } type && KnownTypes.IsResource(type) ? type : null;
        }
    }
}
