namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts SageMaker = Add(new("IAmazonSageMaker", "sagemaker"));
}
