namespace Prowler.Aws.Services;

/// <summary>A rate of calls.</summary>
/// <param name="Capacity">Calls that may be made at once after a pause.</param>
/// <param name="PerSecond">Calls a second in the long run.</param>
public readonly record struct CallRate(double Capacity, double PerSecond);
