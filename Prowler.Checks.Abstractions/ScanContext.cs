namespace Prowler.Checks;

/// <summary>What a check or collector may know of the scan it is part of.</summary>
/// <param name="AccountId">The account's id: twelve digits for AWS.</param>
/// <param name="Partition">The partition: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>, <c>aws-eusc</c>.</param>
/// <param name="Region">The region that a resource without one of its own reports.</param>
/// <param name="Regions">The regions that are scanned, in ordinal order.</param>
/// <param name="ScanUnusedServices">Whether settings of unused services are judged too.</param>
/// <param name="AllRegions">
/// Whether the regions were not chosen by anybody: then a resource in a region that is not among them is judged all the
/// same, and what cannot be called there is reported.
/// </param>
public sealed record ScanContext(
    string AccountId,
    string Partition,
    string Region,
    IReadOnlyList<string> Regions,
    bool ScanUnusedServices,
    bool AllRegions = false);
