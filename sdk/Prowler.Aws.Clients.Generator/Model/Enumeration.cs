namespace Prowler.Aws.Clients.Generator.Model;

internal sealed record Enumeration(string Name, EquatableArray<EnumerationValue> Values);

internal sealed record EnumerationValue(string Field, string Value);
