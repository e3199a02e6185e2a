namespace Prowler.Checks.Testing.HandMade;

/// <summary>What the author of a test said there is.</summary>
internal sealed record Given
{
    public static Given Nothing { get; } = new();

    public IReadOnlyList<(Resource Resource, IReadOnlyList<object> Facts)> Things { get; init; } = [];

    public IReadOnlyList<Type> Absent { get; init; } = [];

    public IReadOnlyList<(Type Type, Failure Failure)> Failing { get; init; } = [];

    public string? Region { get; init; }

    public bool ScansUnusedServices { get; init; }

    public DateTimeOffset Time { get; init; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
}

/// <summary>Something was asked for that was neither given nor said to be absent. It ends the run, whatever a check makes of it.</summary>
internal sealed class NotGivenException(string message) : Exception(message);
