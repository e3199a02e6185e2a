using Microsoft.CodeAnalysis;

namespace Prowler.Aws.Clients.Generator;

internal static class ModelDiagnostics
{
    public static readonly DiagnosticDescriptor NotJson = new(
        "PRAWS001", "A service model cannot be read", "{0} is not JSON: {1}; write it again with Prowler.Aws.Clients.Trim",
        "Models", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Unsupported = new(
        "PRAWS002", "A service model asks for something unsupported", "{0}: {1}",
        "Models", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
