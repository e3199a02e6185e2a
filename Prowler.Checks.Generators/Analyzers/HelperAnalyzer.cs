using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Prowler.Checks.Generators.Aws;
using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Parsing;

namespace Prowler.Checks.Generators.Analyzers;

/// <summary>Whether the operations of a method's SDK clients can be named: those of helpers, and those of services nobody listed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class HelperAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.MalformedHelper, Descriptors.UnknownService];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.Method);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (MarkedMethod.Of((IMethodSymbol)context.Symbol) is not { } marked) return;
        var method = marked.Method;
        var clients = CallReader.Clients(method).ToList();
        if (marked.UsesAws is not null)
        {
            if (clients.Count == 0)
                ReportHelper("[UsesAws] marks a method that receives an SDK client; this one has no such parameter");
            else if (clients.FirstOrDefault(client => HasMember(client.Type, method.Name)) is { } twin)
                ReportHelper($"'{method.Name}' is also a member of {twin.Type.Name}: calls are told apart by name, so give the helper another");
        }

        if (KnownTypes.Attributes(method, "IamActionAttribute").Any()) return;
        foreach (var client in clients.Where(client => AwsServices.KnownPrefix(CallReader.ClientName(client)) is null))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.UnknownService,
                Places.OfType(client, context.CancellationToken),
                client.Type.Name,
                AwsServices.Prefix(CallReader.ClientName(client))));
        }

        void ReportHelper(string message) =>
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.MalformedHelper, Places.OfName(method), message));
    }

    private static bool HasMember(ITypeSymbol client, string name) =>
        client.AllInterfaces.Prepend(client).Any(type => !type.GetMembers(name).IsEmpty);
}
