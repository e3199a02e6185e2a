using Prowler.Checks;

namespace Prowler.Reports.Fields;

/// <summary>The fields of a failure.</summary>
internal static class FailureFields
{
    public static IReadOnlyList<Field<Failure>> All { get; } =
    [
        new TextField<Failure>("kind", failure => Words.Of(failure.Kind)) { Known = _ => Enum.GetValues<FailureKind>().Select(Words.Of) },
        new TextField<Failure>("service", failure => failure.Service) { IsOptional = true },
        new TextField<Failure>("operation", failure => failure.Operation) { IsOptional = true },
        new TextField<Failure>("region", failure => failure.Region) { IsOptional = true },
        new TextField<Failure>("action", failure => failure.Action) { IsOptional = true },
        new TextField<Failure>("cause", failure => failure.Cause),
    ];
}
