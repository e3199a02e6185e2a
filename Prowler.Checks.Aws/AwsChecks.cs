using Prowler.Checks.Packs;

namespace Prowler.Checks.Aws;

/// <summary>The built-in checks for AWS.</summary>
public static class AwsChecks
{
    /// <summary>
    /// The built-in packs, new ones each time: the platform (the account, its regions, the search for secrets) and the resources,
    /// collectors and checks of all services. Link them together, with further packs beside them.
    /// </summary>
    public static IReadOnlyList<ICheckPack> Packs =>
        [new Prowler.Generated.Prowler_Aws.Registry(), new Prowler.Generated.Prowler_Checks_Aws.Registry()];
}
