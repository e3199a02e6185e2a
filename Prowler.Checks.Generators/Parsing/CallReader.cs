using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Parsing;

/// <summary>
/// Reads which members are called on a method's SDK clients, by name alone: binding bodies on every keystroke would cost
/// more than all the rest. ClientUseAnalyzer proves, with symbols, that names were enough.
/// </summary>
internal static class CallReader
{
    public static ImmutableEquatableArray<ClientCall> Read(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var clients = Clients(method).ToDictionary(parameter => parameter.Name, ClientName, StringComparer.Ordinal);
        if (clients.Count == 0) return ImmutableEquatableArray<ClientCall>.Empty;

        var calls = new HashSet<ClientCall>();
        foreach (var reference in (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(cancellationToken).DescendantNodes())
            {
                if (node is IdentifierNameSyntax name && clients.TryGetValue(name.Identifier.ValueText, out var client)
                    && ReadUse(name, client) is { } call)
                    calls.Add(call);
            }
        }

        return calls
            .OrderBy(call => call.Client, StringComparer.Ordinal)
            .ThenBy(call => call.Name, StringComparer.Ordinal)
            .ThenBy(call => call.Passed)
            .ToEquatableArray();
    }

    /// <summary>A method's parameters that are SDK clients.</summary>
    public static IEnumerable<IParameterSymbol> Clients(IMethodSymbol method) =>
        method.Parameters.Where(parameter => KnownTypes.IsClient(parameter.Type));

    /// <summary>The client's interface, as <see cref="ClientCall.Client"/> spells it.</summary>
    public static string ClientName(IParameterSymbol parameter) => parameter.Type.ToDisplayString();

    /// <summary>What is done with a client where it is named; null if it is nothing that the rules allow.</summary>
    public static ClientCall? ReadUse(IdentifierNameSyntax name, string client) => name.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Paginators" } paginators when paginators.Expression == name =>
            paginators.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } paginator
                && paginator.Expression == paginators
                ? new ClientCall(client, paginator.Name.Identifier.ValueText, Passed: false)
                : null,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } member when member.Expression == name =>
            new ClientCall(client, member.Name.Identifier.ValueText, Passed: false),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax invocation } } =>
            SimpleName(invocation.Expression) is { } method ? new ClientCall(client, method, Passed: true) : null,
        _ => null,
    };

    private static string? SimpleName(ExpressionSyntax invoked) => invoked switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };
}
