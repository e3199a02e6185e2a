namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts EKS = Add(new("IAmazonEKS", "eks"));
}
