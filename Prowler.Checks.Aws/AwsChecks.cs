using Prowler.Checks.Packs;

namespace Prowler.Checks.Aws;

/// <summary>The built-in checks for AWS.</summary>
public static class AwsChecks
{
    /// <summary>A registry of the built-in resources, collectors and checks.</summary>
    public static ICheckPack Pack => new Prowler.Generated.Prowler_Checks_Aws.Registry();
}
