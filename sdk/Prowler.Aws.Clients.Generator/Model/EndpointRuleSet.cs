namespace Prowler.Aws.Clients.Generator.Model;

/// <summary>The published rules from which a service's endpoint follows.</summary>
internal sealed record EndpointRuleSet(EquatableArray<EndpointParameter> Parameters, EquatableArray<EndpointRule> Rules);

/// <param name="Default">A boolean's value when none is given; a boolean without it can be unset.</param>
internal sealed record EndpointParameter(string Name, bool IsBoolean, bool? Default);

internal abstract record EndpointRule(EquatableArray<EndpointCondition> Conditions);

internal sealed record EndpointTree(EquatableArray<EndpointCondition> Conditions, EquatableArray<EndpointRule> Rules) : EndpointRule(Conditions);

internal sealed record EndpointError(EquatableArray<EndpointCondition> Conditions, EndpointExpression Message) : EndpointRule(Conditions);

/// <param name="Properties">How to sign, as JSON that may hold templates.</param>
/// <param name="Headers">Further headers, alike.</param>
internal sealed record EndpointResult(EquatableArray<EndpointCondition> Conditions, EndpointExpression Url, string Properties, string Headers)
    : EndpointRule(Conditions);

internal sealed record EndpointCondition(EndpointExpression Test, string? Assign);

internal abstract record EndpointExpression;

internal sealed record EndpointReference(string Name) : EndpointExpression;

/// <summary>A text with parts in braces: <c>{Region}</c>, <c>{PartitionResult#dnsSuffix}</c>.</summary>
internal sealed record EndpointTemplate(string Text) : EndpointExpression;

internal sealed record EndpointLiteral(string Code) : EndpointExpression;

internal sealed record EndpointCall(string Function, EquatableArray<EndpointExpression> Arguments) : EndpointExpression;
