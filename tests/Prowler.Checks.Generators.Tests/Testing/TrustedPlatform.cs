using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Prowler.Checks.Generators.Tests.Testing;

internal static class TrustedPlatform
{
    /// <summary>The assemblies of the running framework, the contract and the AWS SDK; nothing else of the test's own.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(IsWanted)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static bool IsWanted(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name is "Prowler.Checks.Abstractions" or "AWSSDK.Core" or "AWSSDK.S3" or "netstandard" or "mscorlib"
            || name.StartsWith("System.", StringComparison.Ordinal) || name == "System";
    }
}
