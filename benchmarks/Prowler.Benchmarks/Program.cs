// dotnet run -c Release --project benchmarks/Prowler.Benchmarks -- generator|unmarshalling
var benchmarks = new Dictionary<string, Func<int>>
{
    ["generator"] = Prowler.Benchmarks.Generator.GeneratorBenchmark.Run,
    ["unmarshalling"] = Prowler.Benchmarks.Unmarshalling.UnmarshallingBenchmark.Run,
};

if (args is [var name] && benchmarks.TryGetValue(name, out var run)) return run();
Console.Error.WriteLine($"Which benchmark? One of: {string.Join(", ", benchmarks.Keys)}");
return 2;
