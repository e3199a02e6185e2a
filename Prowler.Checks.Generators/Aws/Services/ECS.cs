namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts ECS = Add(new("IAmazonECS", "ecs"));
}
