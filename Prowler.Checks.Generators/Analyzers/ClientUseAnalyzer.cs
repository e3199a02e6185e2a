using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Prowler.Checks.Generators.Aws;
using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Generators.Model;
using Prowler.Checks.Generators.Parsing;

namespace Prowler.Checks.Generators.Analyzers;

/// <summary>
/// Proves, with symbols, that the names which the generator read are all that a method does with its SDK clients, and
/// that all of it only reads.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ClientUseAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.ClientEscapes, Descriptors.NotReadOnly, Descriptors.HelperNotMarked, Descriptors.ReadsCredential];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationBlockStartAction(static block =>
        {
            if (block.OwningSymbol is not IMethodSymbol method || MarkedMethod.Of(method) is null) return;
            block.RegisterOperationAction(AnalyzeParameter, OperationKind.ParameterReference);
            block.RegisterOperationAction(AnalyzeDecryption, OperationKind.SimpleAssignment);
            block.RegisterOperationAction(AnalyzeOtherClient, OperationKind.Invocation, OperationKind.PropertyReference);
        });
    }

    private static void AnalyzeParameter(OperationAnalysisContext context)
    {
        var reference = (IParameterReferenceOperation)context.Operation;
        if (!KnownTypes.IsClient(reference.Parameter.Type) || reference.Parent is INameOfOperation) return;
        if (reference.Syntax is not IdentifierNameSyntax name
            || CallReader.ReadUse(name, CallReader.ClientName(reference.Parameter)) is not { } call)
        {
            ReportEscape(context, reference, "this is neither");
            return;
        }

        if (ReceiverOf(reference) is { } receiver) AnalyzeReceiver(context, reference, receiver);
        else AnalyzeOperation(context, reference, name, call);
    }

    /// <summary>A call on the client, or on one of its paginators.</summary>
    private static void AnalyzeOperation(
        OperationAnalysisContext context, IParameterReferenceOperation reference, IdentifierNameSyntax name, ClientCall call)
    {
        // The compiler says what is wrong with a call that it cannot bind.
        if (reference.Parent is IInvalidOperation) return;
        var declaring = reference.Parent switch
        {
            IInvocationOperation invocation => invocation.TargetMethod.ContainingType,
            IPropertyReferenceOperation paginators => paginators.Property.ContainingType,
            _ => null,
        };
        if (!SymbolEqualityComparer.Default.Equals(declaring, reference.Parameter.Type))
        {
            ReportEscape(context, reference, $"'{call.Name}' is no operation of the service");
            return;
        }

        var operation = AwsServices.Operation(call.Name);
        var isCredential = AwsServices.IsCredential(call.Client, operation);
        if (!isCredential && AwsServices.IsReadOnly(call.Client, operation)) return;
        var member = name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Paginators", Parent: MemberAccessExpressionSyntax paginator }
            ? paginator.Name
            : ((MemberAccessExpressionSyntax)name.Parent!).Name;
        context.ReportDiagnostic(Diagnostic.Create(
            isCredential ? Descriptors.ReadsCredential : Descriptors.NotReadOnly, member.GetLocation(), operation));
    }

    /// <summary>A method that is handed the client, be it as an argument or as what an extension method extends.</summary>
    private static void AnalyzeReceiver(
        OperationAnalysisContext context, IParameterReferenceOperation reference, (IMethodSymbol Method, IParameterSymbol? Parameter) receiver)
    {
        var method = (receiver.Method.ReducedFrom ?? receiver.Method).OriginalDefinition;
        if (MarkedMethod.Of(method)?.UsesAws is null
            || !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, context.Compilation.Assembly))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.HelperNotMarked, reference.Syntax.GetLocation(), MethodName.Of(method)));
        }
        else if (receiver.Parameter is { } parameter
            && (parameter.RefKind != RefKind.None || !SymbolEqualityComparer.Default.Equals(parameter.Type, reference.Parameter.Type)))
        {
            ReportEscape(context, reference, $"'{parameter.Name}' of {method.Name} is of another type");
        }
    }

    private static (IMethodSymbol Method, IParameterSymbol? Parameter)? ReceiverOf(IOperation reference)
    {
        var value = reference;
        while (value.Parent is IConversionOperation { IsImplicit: true } conversion) value = conversion;
        return value.Parent is IArgumentOperation { Parent: IInvocationOperation invocation } argument
            ? (invocation.TargetMethod, argument.Parameter)
            : null;
    }

    /// <summary>A client that is no parameter, in a field for instance, calls what nobody counts. One that is made on the spot is reported for that.</summary>
    private static void AnalyzeOtherClient(OperationAnalysisContext context)
    {
        var instance = context.Operation switch
        {
            IInvocationOperation invocation => invocation.Instance,
            IPropertyReferenceOperation property => property.Instance,
            _ => null,
        };
        if (instance is null or IParameterReferenceOperation or IObjectCreationOperation || !KnownTypes.IsOrImplementsClient(instance.Type)) return;
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.ClientEscapes, instance.Syntax.GetLocation(), instance.Syntax.ToString(), "take the client as a parameter"));
    }

    /// <summary>A parameter's value is a secret once the request asks for it in clear text.</summary>
    private static void AnalyzeDecryption(OperationAnalysisContext context)
    {
        if (context.Operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment
            && property.Name == CredentialOperations.DecryptionProperty
            && property.ContainingNamespace.ToDisplayString() == CredentialOperations.DecryptionNamespace)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ReadsCredential, assignment.Syntax.GetLocation(), assignment.Syntax));
        }
    }

    private static void ReportEscape(OperationAnalysisContext context, IParameterReferenceOperation reference, string reason) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.ClientEscapes, reference.Syntax.GetLocation(), reference.Parameter.Name, reason));
}
