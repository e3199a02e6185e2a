using Microsoft.Extensions.Logging;
using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Checks.Sessions;

namespace Prowler.Engine.Scanning;

/// <summary>Turns what a check or collector throws into failures.</summary>
internal sealed class Failures(IScanSession session, ILogger logger)
{
    public IReadOnlyList<Failure> Of(Exception exception, CheckDescriptor check) => Of(exception, check.Method, check.Operations);

    public IReadOnlyList<Failure> Of(Exception exception, CollectorDescriptor collector) => Of(exception, collector.Method, collector.Operations);

    /// <param name="exception">What was thrown.</param>
    /// <param name="method">By which method, for messages.</param>
    /// <param name="operations">
    /// What that method calls: one operation may need another action elsewhere, as GetPublicAccessBlock does of a bucket
    /// and of an account.
    /// </param>
    public IReadOnlyList<Failure> Of(Exception exception, string method, IReadOnlyList<ApiOperation> operations)
    {
        if (exception is NotAssessedException notAssessed) return Union(notAssessed.Failures);
        if (session.Explain(exception) is { } failure) return [WithAction(failure, operations)];
        if (exception is OperationCanceledException)
            return [new Failure(FailureKind.TimedOut, "No answer came in time.") { Operation = method }];

        // The message may hold anything the account holds, so it goes to the log alone.
        logger.LogWarning(exception, "{Method} failed with {Exception}.", method, exception.GetType().Name);
        return [new Failure(FailureKind.Defect, $"It failed with {exception.GetType().Name}.") { Operation = method }];
    }

    public static IReadOnlyList<Failure> Union(IEnumerable<Failure> failures) => [.. failures.Distinct()];

    private static Failure WithAction(Failure failure, IReadOnlyList<ApiOperation> operations) =>
        failure.Action is null
        && operations.FirstOrDefault(operation => operation.Service == failure.Service && operation.Name == failure.Operation) is { } called
            ? failure with { Action = string.Join(", ", called.Actions) }
            : failure;
}
