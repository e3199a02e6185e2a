// dotnet run -c Release --project benchmarks/Prowler.Benchmarks -- generator|unmarshalling|region
var benchmarks = new Dictionary<string, Func<string[], int>>
{
    ["generator"] = _ => Prowler.Benchmarks.Generator.GeneratorBenchmark.Run(),
    ["unmarshalling"] = _ => Prowler.Benchmarks.Unmarshalling.UnmarshallingBenchmark.Run(),
    ["region"] = Prowler.Benchmarks.Scale.RegionBenchmark.Run,
};

if (args is [var name, .. var rest] && benchmarks.TryGetValue(name, out var run)) return run(rest);
Console.Error.WriteLine($"Which benchmark? One of: {string.Join(", ", benchmarks.Keys)}");
return 2;
