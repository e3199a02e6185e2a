using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Parsing;

namespace Prowler.Checks.Generators.Analyzers;

/// <summary>What can be said of a check or collector from its own declaration.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SignatureAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.MalformedCheckId, Descriptors.NotCallable, Descriptors.NoSubject, Descriptors.UnsupportedCheckResult,
        Descriptors.UnsupportedCollectorResult, Descriptors.PlaceNotDeclared, Descriptors.ForeignProduct,
        Descriptors.MalformedBatch, Descriptors.MalformedAction,
    ];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            static symbol => Analyze((IMethodSymbol)symbol.Symbol, symbol.Compilation, symbol.ReportDiagnostic, symbol.CancellationToken),
            SymbolKind.Method);

        // No symbol action sees these two, but attributes can stand on them.
        context.RegisterOperationAction(
            static operation => Analyze(
                ((ILocalFunctionOperation)operation.Operation).Symbol, operation.Compilation, operation.ReportDiagnostic, operation.CancellationToken),
            OperationKind.LocalFunction);
        context.RegisterOperationAction(
            static operation => Analyze(
                ((IAnonymousFunctionOperation)operation.Operation).Symbol, operation.Compilation, operation.ReportDiagnostic, operation.CancellationToken),
            OperationKind.AnonymousFunction);
    }

    private static void Analyze(
        IMethodSymbol method, Compilation compilation, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (MarkedMethod.Of(method) is not { } marked) return;
        foreach (var attribute in KnownTypes.Attributes(method, "IamActionAttribute"))
        {
            if (MethodParser.IdOf(attribute) is not { } action || !Naming.IsIamAction(action))
                report(Diagnostic.Create(Descriptors.MalformedAction, Places.OfArgument(attribute, cancellationToken), MethodParser.IdOf(attribute)));
        }

        if (!marked.IsBound) return;
        if (MethodParser.WhyNotCallable(method) is { } reason)
            report(Diagnostic.Create(Descriptors.NotCallable, Places.OfName(method), method.Name, reason));
        if (marked.Checks.Count > 0) AnalyzeCheck(marked, report, cancellationToken);
        if (marked.Collector is not null) AnalyzeCollector(marked, compilation, report, cancellationToken);
    }

    private static void AnalyzeCheck(MarkedMethod marked, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        var method = marked.Method;
        foreach (var attribute in marked.Checks)
        {
            var id = MethodParser.IdOf(attribute) ?? "null";
            if (!Naming.IsCheckId(id))
                report(Diagnostic.Create(Descriptors.MalformedCheckId, Places.OfArgument(attribute, cancellationToken), id));
        }

        if (marked.Subject is null || method.Parameters[0].RefKind != RefKind.None)
        {
            report(Diagnostic.Create(
                Descriptors.NoSubject, FirstParameter(method, cancellationToken), method.Name, "the resource that the check judges"));
        }

        if (!ResultParser.IsCheckResult(ResultParser.Parse(method.ReturnType, KnownTypes.IsVerdict)))
        {
            report(Diagnostic.Create(
                Descriptors.UnsupportedCheckResult,
                Places.OfReturnType(method, cancellationToken),
                method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
        }
    }

    private static void AnalyzeCollector(
        MarkedMethod marked, Compilation compilation, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        var rules = CollectorRules.Of(marked.Method, marked.Collector!);
        foreach (var parameter in marked.Method.Parameters.Skip(1))
        {
            if (rules.WhyNotInBatch(parameter) is { } reason)
                report(Diagnostic.Create(Descriptors.MalformedBatch, Places.OfType(parameter, cancellationToken), $"'{parameter.Name}': {reason}"));
        }

        foreach (var violation in rules.Violations(compilation.Assembly))
        {
            var location = violation.At switch
            {
                ViolationPlace.ReturnType => Places.OfReturnType(marked.Method, cancellationToken),
                ViolationPlace.FirstParameter => FirstParameter(marked.Method, cancellationToken),
                _ => Places.OfName(marked.Method),
            };
            report(Diagnostic.Create(violation.Descriptor, location, violation.Arguments));
        }
    }

    private static Location FirstParameter(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.Parameters.FirstOrDefault() is { } first ? Places.OfType(first, cancellationToken) : Places.OfName(method);
}
