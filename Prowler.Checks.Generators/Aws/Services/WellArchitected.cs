namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts WellArchitected = Add(new("IAmazonWellArchitected", "wellarchitected"));
}
