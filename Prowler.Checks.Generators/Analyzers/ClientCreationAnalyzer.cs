using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Parsing;

namespace Prowler.Checks.Generators.Analyzers;

/// <summary>
/// Finds SDK clients that a pack makes for itself, in whatever method. A program that only uses packs may make what it
/// likes, and analyzers reach it too: so whether there is a check or collector must be known first.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ClientCreationAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ClientMade];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var made = new ConcurrentBag<Diagnostic>();
            var bound = new ConcurrentBag<IMethodSymbol>();
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (MarkedMethod.Of((IMethodSymbol)symbol.Symbol) is { IsBound: true } marked) bound.Add(marked.Method);
                },
                SymbolKind.Method);
            start.RegisterOperationAction(
                operation =>
                {
                    if (KnownTypes.IsOrImplementsClient(operation.Operation.Type))
                        made.Add(Diagnostic.Create(Descriptors.ClientMade, operation.Operation.Syntax.GetLocation(), operation.Operation.Type!.Name));
                },
                OperationKind.ObjectCreation);
            start.RegisterCompilationEndAction(end =>
            {
                if (bound.IsEmpty) return;
                foreach (var diagnostic in made) end.ReportDiagnostic(diagnostic);
            });
        });
    }
}
