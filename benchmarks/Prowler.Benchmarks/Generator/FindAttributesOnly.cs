using Microsoft.CodeAnalysis;

namespace Prowler.Benchmarks.Generator;

/// <summary>The least that a generator for attributes does: the compiler finds them and binds the methods they stand on.</summary>
internal sealed class FindAttributesOnly : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var methods = context.SyntaxProvider.ForAttributeWithMetadataName(
            "Prowler.Checks.CheckAttribute",
            static (_, _) => true,
            static (attribute, _) => attribute.TargetSymbol.Name);
        context.RegisterSourceOutput(methods, static (_, _) => { });
    }
}
