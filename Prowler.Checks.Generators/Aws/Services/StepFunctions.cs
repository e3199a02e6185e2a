namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts StepFunctions = Add(new("IAmazonStepFunctions", "states"));
}
