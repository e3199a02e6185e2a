using Prowler.Aws.Clients.Generator.Json;

namespace Prowler.Aws.Clients.Generator.Parsing;

/// <summary>The model says something that the generator does not know how to honour.</summary>
internal sealed class ModelException(string message, JsonValue at) : Exception(message)
{
    public int Position { get; } = at.Position;
}
