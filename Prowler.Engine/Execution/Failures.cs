using Microsoft.Extensions.Logging;
using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Checks.Sessions;

namespace Prowler.Engine.Execution;

/// <summary>Turns what a check or collector throws into failures.</summary>
internal sealed class Failures(IScanSession session, IReadOnlyList<ApiOperation> operations, ILogger logger)
{
    private readonly Dictionary<(string?, string?), string> _actions = operations.ToDictionary(
        operation => ((string?)operation.Service, (string?)operation.Name),
        operation => string.Join(", ", operation.Actions));

    public IReadOnlyList<Failure> Of(Exception exception, string method)
    {
        if (exception is NotAssessedException notAssessed) return Union(notAssessed.Failures);
        if (session.Explain(exception) is { } failure) return [WithAction(failure)];
        if (exception is OperationCanceledException)
            return [new Failure(FailureKind.TimedOut, "No answer came in time.") { Operation = method }];

        // The message may hold anything the account holds, so it goes to the log alone.
        logger.LogWarning(exception, "{Method} failed with {Exception}.", method, exception.GetType().Name);
        return [new Failure(FailureKind.Defect, $"It failed with {exception.GetType().Name}.") { Operation = method }];
    }

    public static IReadOnlyList<Failure> Union(IEnumerable<Failure> failures) => [.. failures.Distinct()];

    private Failure WithAction(Failure failure) =>
        failure.Action is null && _actions.TryGetValue((failure.Service, failure.Operation), out var action)
            ? failure with { Action = action }
            : failure;
}
